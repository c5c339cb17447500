package io.spanwright.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.spanwright.core.analyze.EntityRecognizer;
import io.spanwright.core.analyze.RecognizedEntity;
import io.spanwright.core.dataset.LabeledDocument;
import io.spanwright.core.text.Span;
import io.spanwright.core.training.TrainingOutcome.Finished;
import io.spanwright.engine.artifact.DirectoryArtifact;
import io.spanwright.engine.encoder.EncoderShape;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An encoder of any shape, given as a directory, is trained, judged and served. */
class EncoderShapeTrainingTest {
    private static final List<LabeledDocument> DOCUMENTS = OddTexts.documents();

    @TempDir Path work;

    @ParameterizedTest
    @EnumSource
    void aFewDocumentsAreLearnedToTheLastCharacter(EncoderShape shape) throws IOException {
        EngineSettings settings = settings(shape);
        Finished outcome =
                (Finished)
                        new OnnxTrainingEngine(settings, List.of(TinyTraining.settings(100, 1_000)))
                                .train(
                                        TinyTraining.request(DOCUMENTS, 5),
                                        Optional.empty(),
                                        TinyTraining.unlimited(),
                                        work.resolve("training"));
        assertThat(outcome.unrepresented()).isEmpty();
        try (EntityRecognizer recognizer =
                new OnnxRecognizerLoader(settings)
                        .load(new DirectoryArtifact(outcome.artifact()))) {
            assertThat(found(recognizer)).containsExactlyElementsOf(labelled());
            servesEachAsAll(recognizer);
        }
    }

    private static List<String> labelled() {
        return DOCUMENTS.stream()
                .flatMap(
                        document ->
                                document.labels().stream()
                                        .map(one -> line(document, one.category(), one.span())))
                .toList();
    }

    private static List<String> found(EntityRecognizer recognizer) {
        List<String> lines = new ArrayList<>();
        List<List<RecognizedEntity>> entities = recognizer.recognize(texts(), () -> false);
        for (int at = 0; at < entities.size(); at++) {
            for (RecognizedEntity one : entities.get(at)) {
                lines.add(line(DOCUMENTS.get(at), one.category(), one.span()));
            }
        }
        return lines;
    }

    private static String line(LabeledDocument document, String category, Span span) {
        return "%s %d %s <%s>"
                .formatted(document.location(), span.start(), category, span.in(document.text()));
    }

    private static List<String> texts() {
        return DOCUMENTS.stream().map(LabeledDocument::text).toList();
    }

    /** Texts of different lengths in one call: windows of one batch are padded. */
    private static void servesEachAsAll(EntityRecognizer recognizer) {
        List<String> texts = texts();
        List<List<RecognizedEntity>> all = recognizer.recognize(texts, () -> false);
        for (int at = 0; at < texts.size(); at++) {
            List<RecognizedEntity> one =
                    recognizer.recognize(List.of(texts.get(at)), () -> false).get(0);
            assertThat(all.get(at))
                    .extracting(RecognizedEntity::span)
                    .isEqualTo(one.stream().map(RecognizedEntity::span).toList());
        }
    }

    private EngineSettings settings(EncoderShape shape) throws IOException {
        Path encoder = shape.write(work.resolve("encoder"));
        return new EngineSettings(
                Path.of("target", "natives"), Optional.of(encoder), Optional.empty(), 2);
    }
}
