package io.spanwright.engine.train;

import static org.assertj.core.api.Assertions.assertThat;

import io.spanwright.core.dataset.EntityLabel;
import io.spanwright.core.dataset.LabeledDocument;
import io.spanwright.core.text.Span;
import io.spanwright.core.training.TrainingRequest;
import io.spanwright.engine.TinyTraining;
import io.spanwright.engine.corpus.StoredText;
import io.spanwright.engine.corpus.TestCorpus;
import io.spanwright.engine.example.TaggedText;
import io.spanwright.engine.example.WindowPlanner;
import io.spanwright.engine.example.WindowScope;
import io.spanwright.engine.example.WindowSizes;
import io.spanwright.engine.tokenizer.TestTokenizer;
import io.spanwright.engine.train.TrainingSettings.ValidationSplit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TrainingSetReaderTest {

    @RegisterExtension private static final TestCorpus CORPUS = new TestCorpus();

    private static final ValidationSplit NOTHING_HELD_OUT =
            new ValidationSplit(0, 20_000, 10, 5, 3);

    private static TrainingSettings.Trial trial(int teaching, int judging) {
        return new TrainingSettings.Trial(teaching, 8, 0.2, judging, 0.5, 0, 0);
    }

    private static TrainingSet read(List<LabeledDocument> documents, ValidationSplit split) {
        return read(documents, split, trial(40_000, 25_000));
    }

    private static TrainingSet read(
            List<LabeledDocument> documents, ValidationSplit split, TrainingSettings.Trial trial) {
        TrainingRequest request = TinyTraining.request(documents, 1);
        TrainingSettings settings = TinyTraining.settings(split, trial);
        return TrainingSetReader.read(request, TestTokenizer.BUNDLED, settings, CORPUS.file());
    }

    private static WindowIndex windows(TrainingSet set) {
        return WindowIndex.of(
                set.teaching(), new WindowPlanner(new WindowSizes(32, 8), WindowScope.TEXT));
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
    void comparesFormsByWhatWasHeldOutOrElseByAPartOfTheRest() {
        List<LabeledDocument> documents = TinyTraining.documents(30, 1);
        TrainingSet split = read(documents, new ValidationSplit(0.2, 20_000, 10, 5, 3));
        assertThat(split.judging()).isEqualTo(split.heldOut()).isNotEmpty();

        TrainingSet whole = read(documents, NOTHING_HELD_OUT);
        assertThat(tags(whole.judging())).isEqualTo(tags(StoredText.readAll(whole.teaching())));
        TrainingSet part = read(documents, new ValidationSplit(0, 200, 10, 5, 3));
        assertThat(subWords(part.judging())).isBetween(200, 300);
        TrainingSet one = read(documents, new ValidationSplit(0, 1, 10, 5, 3));
        assertThat(one.judging()).hasSize(1);
    }

    @Test
    void triesTheScopeWithDocumentsThatAreNotHeldOut() {
        List<LabeledDocument> documents = TinyTraining.documents(30, 1);
        TrialTexts all = read(documents, NOTHING_HELD_OUT).trial().orElseThrow();
        assertThat(all.judging()).hasSizeBetween(5, 7);
        assertThat(all.teaching()).hasSize(30 - all.judging().size());
        assertThat(tags(StoredText.readAll(all.teaching())))
                .doesNotContainAnyElementsOf(tags(all.judging()));

        TrainingSet split = read(documents, new ValidationSplit(0.2, 20_000, 10, 5, 3));
        TrialTexts rest = split.trial().orElseThrow();
        assertThat(split.teaching()).containsAll(rest.teaching());
        assertThat(tags(StoredText.readAll(split.teaching()))).containsAll(tags(rest.judging()));
    }

    @Test
    void triesTheScopeWithAPartOfMuchData() {
        TrainingSettings.Trial small = trial(300, 200);
        TrialTexts part =
                read(TinyTraining.documents(30, 1), NOTHING_HELD_OUT, small).trial().orElseThrow();
        assertThat(part.teaching().stream().mapToInt(StoredText::subWords).sum())
                .isBetween(300, 450);
        assertThat(subWords(part.judging())).isBetween(200, 300);
    }

    private static int subWords(List<TaggedText> texts) {
        return texts.stream().mapToInt(text -> text.units().subWords(0, text.units().size())).sum();
    }

    @Test
    void leavesNothingToTryWhereTextsAreOneLineOrFew() {
        List<LabeledDocument> documents = TinyTraining.documents(30, 1);
        List<LabeledDocument> oneLine =
                documents.stream().map(TrainingSetReaderTest::unbroken).toList();
        TrainingSettings.Trial none = trial(0, 25_000);
        assertThat(read(documents.subList(0, 7), NOTHING_HELD_OUT).trial()).isEmpty();
        assertThat(read(documents.subList(0, 8), NOTHING_HELD_OUT).trial()).isPresent();
        assertThat(read(documents, NOTHING_HELD_OUT, none).trial()).isEmpty();
        assertThat(read(oneLine, NOTHING_HELD_OUT).trial()).isEmpty();
    }

    private static LabeledDocument unbroken(LabeledDocument document) {
        return new LabeledDocument(
                document.location(),
                document.language(),
                document.text().replace("\r\n", "  "),
                document.regions(),
                document.labels());
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
        TrainingSet set = read(List.of(document), TrainingConfigurations.BALANCED.validation());
        TrainingWindow window = windows(set).read(0);
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
        TrainingSet set = read(List.of(document), TrainingConfigurations.BALANCED.validation());
        assertThat(windows(set).size()).isEqualTo(1);
    }
}
