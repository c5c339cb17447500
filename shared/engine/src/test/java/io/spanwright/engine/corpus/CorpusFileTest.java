package io.spanwright.engine.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.spanwright.engine.example.TaggedText;
import io.spanwright.engine.example.TextUnits;
import io.spanwright.engine.tokenizer.RandomText;
import io.spanwright.engine.tokenizer.TestTokenizer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusFileTest {

    private static final long SEED = 11;

    @TempDir private Path directory;

    private static TaggedText tagged(String text, Random random) {
        TextUnits units = TextUnits.of(text, TestTokenizer.BUNDLED.encode(text));
        short[] tags = new short[units.size()];
        for (int unit = 0; unit < tags.length; unit++) {
            tags[unit] = (short) (random.nextInt(5) - 1);
        }
        return new TaggedText(units, tags);
    }

    private static List<TaggedText> texts() {
        Random random = new Random(SEED);
        List<TaggedText> texts = new ArrayList<>();
        for (int number = 0; number < 50; number++) {
            texts.add(tagged(RandomText.of(random, random.nextInt(300)), random));
        }
        return texts;
    }

    private static void assertPart(TaggedText part, TaggedText whole, int from, int to) {
        assertThat(part.units().size()).isEqualTo(to - from);
        assertThat(part.units().subWords(0, to - from)).isEqualTo(whole.units().subWords(from, to));
        int firstId = whole.units().encoding().firstId()[from];
        for (int unit = from; unit < to; unit++) {
            int at = unit - from;
            assertThat(part.tags()[at]).isEqualTo(whole.tags()[unit]);
            assertThat(part.units().shapes()[at]).isEqualTo(whole.units().shapes()[unit]);
            assertThat(part.units().breaks()[at]).isEqualTo(whole.units().breaks()[unit]);
            assertThat(part.units().encoding().span(at, at + 1))
                    .isEqualTo(whole.units().encoding().span(unit, unit + 1));
        }
        for (int id = 0; id < part.units().encoding().ids().length; id++) {
            assertThat(part.units().encoding().ids()[id])
                    .isEqualTo(whole.units().encoding().ids()[firstId + id]);
        }
    }

    @Test
    void givesBackAnyPartOfAnyText() {
        Random random = new Random(SEED);
        List<TaggedText> texts = texts();
        try (CorpusFile file = CorpusFile.in(directory)) {
            List<StoredText> stored =
                    texts.stream().map(text -> StoredText.write(file, text, 0)).toList();
            for (int number = 0; number < texts.size(); number++) {
                TaggedText text = texts.get(number);
                int size = text.units().size();
                assertPart(stored.get(number).read(), text, 0, size);
                int from = random.nextInt(size + 1);
                int to = from + random.nextInt(size - from + 1);
                assertPart(stored.get(number).read(from, to), text, from, to);
            }
        }
    }

    @Test
    void leavesNothingBehind() {
        try (CorpusFile file = CorpusFile.in(directory)) {
            texts().forEach(text -> StoredText.write(file, text, 0));
        }
        assertThat(directory).isEmptyDirectory();
    }
}
