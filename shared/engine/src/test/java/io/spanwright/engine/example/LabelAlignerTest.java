package io.spanwright.engine.example;

import static org.assertj.core.api.Assertions.assertThat;

import io.spanwright.core.dataset.EntityLabel;
import io.spanwright.core.dataset.LabeledDocument;
import io.spanwright.core.text.Span;
import io.spanwright.engine.crf.BioTags;
import io.spanwright.engine.crf.UnitSpan;
import io.spanwright.engine.tokenizer.RandomText;
import io.spanwright.engine.tokenizer.TestTokenizer;
import io.spanwright.engine.tokenizer.TextEncoding;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LabelAlignerTest {

    private final List<EntityLabel> unrepresented = new ArrayList<>();

    private TaggedText align(String text, List<Span> regions, EntityLabel... labels) {
        LabeledDocument document =
                new LabeledDocument("a.txt", "en", text, regions, List.of(labels));
        TextUnits units = TextUnits.of(text, TestTokenizer.BUNDLED.encode(text));
        return new LabelAligner(List.of("Name", "Place"))
                .align(document, units, unrepresented::add);
    }

    private TaggedText align(String text, EntityLabel... labels) {
        return align(text, List.of(new Span(0, text.length())), labels);
    }

    private static EntityLabel label(String category, int start, int end) {
        return new EntityLabel(category, new Span(start, end));
    }

    @Test
    void tagsTheUnitsOfALabel() {
        TaggedText tagged = align("Ann Lee, Bonn", label("Name", 0, 7), label("Place", 9, 13));
        assertThat(tagged.tags()).containsExactly(1, 2, 0, 3);
        assertThat(unrepresented).isEmpty();
    }

    @Test
    void keepsTouchingLabelsApart() {
        assertThat(align("東京東京", label("Place", 0, 2), label("Place", 2, 4)).tags())
                .containsExactly(3, 4, 3, 4);
        assertThat(unrepresented).isEmpty();
    }

    @Test
    void representsBordersInsideAWordOfSeveralSubWords() {
        assertThat(align("Straßenbahn", label("Place", 2, 6)).tags()).startsWith(0, 3, 0);
        assertThat(unrepresented).isEmpty();
    }

    @Test
    void widensALabelToWholeUnitsAndSaysSo() {
        EntityLabel half = label("Name", 4, 7);
        assertThat(align("the house is", half).tags()).containsExactly(0, 1, 0);
        assertThat(unrepresented).containsExactly(half);
    }

    @Test
    void givesAUnitToTheFirstOfTwoLabelsThatMeetInIt() {
        EntityLabel first = label("Name", 0, 2);
        EntityLabel second = label("Place", 2, 9);
        assertThat(align("house man", first, second).tags()).containsExactly(1, 3);
        assertThat(unrepresented).containsExactly(first, second);
    }

    @Test
    void reportsALabelOfWhiteSpace() {
        EntityLabel blank = label("Name", 1, 3);
        assertThat(align("a  b", blank).tags()).containsExactly(0, 0);
        assertThat(unrepresented).containsExactly(blank);
    }

    @Test
    void teachesNothingOutsideTheRegions() {
        TaggedText tagged =
                align(
                        "one two three four",
                        List.of(new Span(4, 7), new Span(14, 18)),
                        label("Name", 14, 18));
        assertThat(tagged.tags()).containsExactly(-1, 0, -1, 1);
    }

    @Test
    void givesBackRandomLabelsOfWholeUnits() {
        long seed = 7;
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            String text = RandomText.of(random, 1 + random.nextInt(40));
            TextEncoding encoding = TestTokenizer.BUNDLED.encode(text);
            List<UnitSpan> expected = randomSpans(random, encoding.size());
            EntityLabel[] labels =
                    expected.stream()
                            .map(span -> toLabel(span, encoding))
                            .toArray(EntityLabel[]::new);
            TaggedText tagged = align(text, labels);
            assertThat(BioTags.spans(ints(tagged.tags()))).as("seed %d", seed).isEqualTo(expected);
        }
        assertThat(unrepresented).isEmpty();
    }

    private static List<UnitSpan> randomSpans(Random random, int units) {
        List<UnitSpan> spans = new ArrayList<>();
        int from = random.nextInt(3);
        while (from < units) {
            int to = Math.min(units, from + 1 + random.nextInt(3));
            spans.add(new UnitSpan(from, to, random.nextInt(2)));
            from = to + random.nextInt(3);
        }
        return spans;
    }

    private static EntityLabel toLabel(UnitSpan span, TextEncoding encoding) {
        String category = span.category() == 0 ? "Name" : "Place";
        return new EntityLabel(category, encoding.span(span.from(), span.to()));
    }

    private static int[] ints(short[] tags) {
        int[] ints = new int[tags.length];
        for (int unit = 0; unit < ints.length; unit++) {
            ints[unit] = tags[unit];
        }
        return ints;
    }
}
