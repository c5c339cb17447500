package io.spanwright.engine.train;

import static org.assertj.core.api.Assertions.assertThat;

import io.spanwright.core.dataset.EntityLabel;
import io.spanwright.core.dataset.LabeledDocument;
import io.spanwright.core.text.Span;
import io.spanwright.core.training.TrainingRequest;
import io.spanwright.engine.TinyTraining;
import io.spanwright.engine.example.TaggedText;
import io.spanwright.engine.example.WindowSizes;
import io.spanwright.engine.tokenizer.TestTokenizer;
import io.spanwright.engine.train.TrainingSettings.ValidationSplit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrainingSetReaderTest {

    private static TrainingSet read(List<LabeledDocument> documents, ValidationSplit split) {
        TrainingRequest request = TinyTraining.request(documents, 1);
        return TrainingSetReader.read(request, TestTokenizer.BUNDLED, split);
    }

    private static List<String> tags(List<TaggedText> texts) {
        return texts.stream().map(text -> Arrays.toString(text.tags())).sorted().toList();
    }

    @Test
    void holdsOutAShareOfTheDocumentsWhateverTheirOrder() {
        List<LabeledDocument> documents = TinyTraining.documents(30, 1);
        ValidationSplit split = new ValidationSplit(0.2, 20_000, 10, 5, 3);
        TrainingSet set = read(documents, split);
        assertThat(set.heldOut()).hasSizeBetween(5, 7);
        assertThat(set.teaching()).hasSize(30 - set.heldOut().size());
        assertThat(set.labels()).isEqualTo(180);
        List<LabeledDocument> reversed = new ArrayList<>(documents);
        Collections.reverse(reversed);
        assertThat(tags(read(reversed, split).heldOut())).isEqualTo(tags(set.heldOut()));
    }

    @Test
    void holdsOutNothingOfLittleData() {
        List<LabeledDocument> documents = TinyTraining.documents(30, 1);
        assertThat(read(documents, new ValidationSplit(0.2, 20_000, 181, 5, 3)).heldOut())
                .isEmpty();
        assertThat(read(documents, new ValidationSplit(0.2, 20_000, 10, 31, 3)).heldOut())
                .isEmpty();
        assertThat(read(documents, new ValidationSplit(0, 20_000, 10, 5, 3)).heldOut()).isEmpty();
    }

    @Test
    void learnsOnlyFromRegions() {
        String text = "one two three four five six seven";
        LabeledDocument document =
                new LabeledDocument(
                        "a.txt",
                        "en",
                        text,
                        List.of(new Span(4, 13), new Span(24, 27)),
                        List.of(new EntityLabel("Lender", new Span(24, 27))));
        TrainingSet set = read(List.of(document), TrainingSettings.DEFAULT.validation());
        TrainingWindow window = set.windows(new WindowSizes(32, 8)).get(0);
        assertThat(window.chains())
                .containsExactly(new TrainingWindow.Chain(1, 3), new TrainingWindow.Chain(5, 6));
        assertThat(window.path(new TrainingWindow.Chain(5, 6))).containsExactly(3);
    }

    @Test
    void makesNoWindowOfWhatNobodyLabelled() {
        String text = "word ".repeat(300);
        LabeledDocument document =
                new LabeledDocument(
                        "a.txt",
                        "en",
                        text,
                        List.of(new Span(0, 50)),
                        List.of(new EntityLabel("Lender", new Span(0, 4))));
        TrainingSet set = read(List.of(document), TrainingSettings.DEFAULT.validation());
        assertThat(set.windows(new WindowSizes(32, 8))).hasSize(1);
    }
}
