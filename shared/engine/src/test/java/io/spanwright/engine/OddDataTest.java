package io.spanwright.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spanwright.core.analyze.EntityRecognizer;
import io.spanwright.core.analyze.RecognizedEntity;
import io.spanwright.core.dataset.EntityLabel;
import io.spanwright.core.dataset.LabeledDocument;
import io.spanwright.core.text.Span;
import io.spanwright.core.training.TrainingFailedException;
import io.spanwright.core.training.TrainingOutcome.Finished;
import io.spanwright.core.training.TrainingRequest;
import io.spanwright.engine.artifact.DirectoryArtifact;
import io.spanwright.engine.train.TrainingSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Data at the edges of what is allowed ends in a model that works or in a clear failure. */
class OddDataTest {

    @TempDir private Path work;

    private Finished train(List<String> categories, List<LabeledDocument> documents, int epochs) {
        return train(categories, documents, TinyTraining.settings(epochs, 1_000));
    }

    private Finished train(
            List<String> categories, List<LabeledDocument> documents, TrainingSettings settings) {
        TrainingRequest request =
                new TrainingRequest(
                        new ListedDocuments(documents), categories, "latest", 1, "en", false);
        return (Finished)
                new OnnxTrainingEngine(TinyTraining.engine(), List.of(settings))
                        .train(request, Optional.empty(), TinyTraining.unlimited(), work);
    }

    private static LabeledDocument document(String name, String text, EntityLabel... labels) {
        Span all = new Span(0, text.length());
        return new LabeledDocument(name, "en", text, List.of(all), List.of(labels));
    }

    private static List<RecognizedEntity> found(Finished model, String text) {
        try (EntityRecognizer recognizer =
                new OnnxRecognizerLoader(TinyTraining.engine())
                        .load(new DirectoryArtifact(model.artifact()))) {
            return recognizer.recognize(List.of(text), () -> false).get(0);
        }
    }

    @Test
    void oneLabelInOneDocumentIsLearned() {
        String text = "the loan of $345.00";
        EntityLabel label = new EntityLabel("Amount", new Span(12, 19));
        Finished model = train(List.of("Amount"), List.of(document("a.txt", text, label)), 60);
        assertThat(found(model, text))
                .extracting(RecognizedEntity::span)
                .containsExactly(label.span());
    }

    @Test
    void aCategoryWithoutLabelsIsNeverPredictedAndHarmsNoOther() {
        String text = "the loan of $345.00";
        EntityLabel label = new EntityLabel("Amount", new Span(12, 19));
        Finished model =
                train(List.of("Nobody", "Amount"), List.of(document("a.txt", text, label)), 60);
        assertThat(found(model, text))
                .extracting(RecognizedEntity::category)
                .containsExactly("Amount");
    }

    @Test
    void twoHundredCategoriesAreTrainedAndServed() {
        List<String> categories = IntStream.range(0, 200).mapToObj(i -> "C" + i).toList();
        List<LabeledDocument> documents = new ArrayList<>();
        for (String category : categories) {
            String text = "the borrower is " + category + " of that date";
            EntityLabel label = new EntityLabel(category, new Span(16, 16 + category.length()));
            documents.add(document(category + ".txt", text, label));
        }
        Finished model = train(categories, documents, 2);
        assertThat(model.epochs()).isEqualTo(2);
        List<RecognizedEntity> entities = found(model, documents.get(7).text());
        assertThat(entities).allMatch(one -> categories.contains(one.category()));
    }

    @Test
    void theLongestDocumentIsTrainedAndServedWithRightOffsets() {
        StringBuilder text = new StringBuilder();
        List<EntityLabel> labels = new ArrayList<>();
        while (text.length() < 127_900) {
            text.append("the loan of ");
            labels.add(new EntityLabel("Amount", Span.ofLength(text.length(), 7)));
            text.append("$345.00 to the borrower on that date. ");
        }
        LabeledDocument document =
                document("long.txt", text.toString(), labels.toArray(EntityLabel[]::new));
        Finished model = train(List.of("Amount"), List.of(document), 1);
        List<RecognizedEntity> entities = found(model, document.text());
        long right =
                entities.stream()
                        .filter(one -> one.span().in(document.text()).equals("$345.00"))
                        .count();
        assertThat(right).isGreaterThan(labels.size() * 9L / 10);
        assertThat(entities).hasSizeLessThan(labels.size() * 11 / 10);
    }

    @Test
    void aWordOfTenThousandCharactersIsTrainedAndServed() {
        String word = "x".repeat(10_000);
        String text = "the loan of " + word + " is from Bob";
        EntityLabel huge = new EntityLabel("Amount", Span.ofLength(12, 10_000));
        EntityLabel lender = new EntityLabel("Lender", Span.ofLength(10_021, 3));
        Finished model =
                train(TinyTraining.CATEGORIES, List.of(document("w.txt", text, huge, lender)), 2);
        assertThat(found(model, text)).allMatch(one -> one.span().end() <= text.length());
    }

    @Test
    void aLossThatIsNoNumberIsAFailureAndNoModel() {
        TrainingSettings wild = TinyTraining.settings(5, 1_000, 1e30);
        assertThatThrownBy(
                        () -> train(TinyTraining.CATEGORIES, TinyTraining.documents(12, 3), wild))
                .isInstanceOf(TrainingFailedException.class)
                .hasMessageContaining("loss is not a number");
        assertThat(work).isEmptyDirectory();
    }
}
