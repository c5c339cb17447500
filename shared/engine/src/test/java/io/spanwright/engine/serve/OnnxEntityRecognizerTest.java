package io.spanwright.engine.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.spanwright.core.analyze.RecognizedEntity;
import io.spanwright.core.dataset.EntityLabel;
import io.spanwright.core.dataset.LabeledDocument;
import io.spanwright.core.text.Span;
import io.spanwright.engine.TinyModel;
import io.spanwright.engine.TinyTraining;
import io.spanwright.engine.artifact.ArtifactVerifier;
import io.spanwright.engine.artifact.DirectoryArtifact;
import io.spanwright.engine.artifact.VerifiedArtifact;
import io.spanwright.engine.tokenizer.RandomText;
import io.spanwright.engine.tokenizer.TestTokenizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class OnnxEntityRecognizerTest {

    private final VerifiedArtifact model =
            ArtifactVerifier.verify(new DirectoryArtifact(TinyModel.DIRECTORY));
    private final OnnxEntityRecognizer recognizer =
            OnnxEntityRecognizer.open(model, TestTokenizer.NATIVES, 1);

    @AfterEach
    void close() {
        recognizer.close();
    }

    private List<List<RecognizedEntity>> recognize(List<String> texts) {
        return recognizer.recognize(texts, () -> false);
    }

    private static List<String> texts() {
        return TinyTraining.documents(8, 5).stream().map(LabeledDocument::text).toList();
    }

    private static List<String> found(String text, List<RecognizedEntity> entities) {
        return entities.stream()
                .map(entity -> entity.category() + " " + entity.span().in(text))
                .toList();
    }

    @Test
    void givesOffsetsInUtf16BehindEmoji() {
        String text = "😀😀 the loan of $345.00 is from Zoë Müller to the borrower on that date.";
        List<RecognizedEntity> entities = recognize(List.of(text)).get(0);
        assertThat(found(text, entities)).containsExactly("Amount $345.00", "Lender Zoë Müller");
    }

    @Test
    void givesEachLabelTheProbabilityOfTheSameEntity() {
        for (String text : texts()) {
            List<RecognizedEntity> entities = recognize(List.of(text)).get(0);
            List<EntityLabel> labels =
                    entities.stream()
                            .map(entity -> new EntityLabel(entity.category(), entity.span()))
                            .toList();
            List<Double> probabilities = recognizer.probabilities(text, labels);
            for (int at = 0; at < labels.size(); at++) {
                assertThat(probabilities.get(at))
                        .isCloseTo(entities.get(at).confidence(), within(1e-9));
            }
        }
    }

    @Test
    void givesLittleProbabilityToWhatIsNoEntity() {
        String text = "the loan of $345.00 is from Zoë Müller to the borrower on that date.";
        assertThat(
                        recognizer.probabilities(
                                text,
                                List.of(
                                        new EntityLabel("Lender", new Span(12, 19)),
                                        new EntityLabel("Amount", new Span(0, 8)),
                                        new EntityLabel("Amount", new Span(5, 7)))))
                .hasSize(3)
                .allMatch(probability -> probability < 0.1);
    }

    @Test
    void findsNothingInAnEmptyText() {
        assertThat(recognize(List.of("", " \n"))).containsExactly(List.of(), List.of());
        assertThat(recognize(List.of())).isEmpty();
    }

    @Test
    void findsTheSameInManyTextsAsInEach() {
        List<List<RecognizedEntity>> together = recognize(texts());
        for (int at = 0; at < together.size(); at++) {
            String text = texts().get(at);
            List<RecognizedEntity> alone = recognize(List.of(text)).get(0);
            assertThat(found(text, together.get(at))).isEqualTo(found(text, alone)).isNotEmpty();
        }
    }

    @Test
    @Timeout(60)
    void findsTheSameAnywhereInALongText() {
        String sentence =
                "the loan of $345.00 is from Zoë Müller to the borrower on that date.\r\n";
        String text = sentence.repeat(500);
        List<RecognizedEntity> entities = recognize(List.of(text)).get(0);
        assertThat(entities).hasSizeGreaterThan(950);
        for (RecognizedEntity entity : entities) {
            assertThat(entity.span().in(text)).isIn("$345.00", "Zoë Müller");
        }
    }

    @Test
    void takesAnyText() {
        Random random = new Random(11);
        for (int round = 0; round < 30; round++) {
            String text = RandomText.of(random, random.nextInt(200));
            int end = 0;
            for (RecognizedEntity entity : recognize(List.of(text)).get(0)) {
                assertThat(entity.span().start()).isGreaterThanOrEqualTo(end);
                assertThat(entity.span().isEmpty()).isFalse();
                end = entity.span().end();
            }
            assertThat(end).isLessThanOrEqualTo(text.length());
        }
    }

    @Test
    void givesTheSameToManyThreads() throws Exception {
        List<List<RecognizedEntity>> expected = recognize(texts());
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<List<List<RecognizedEntity>>>> calls = new ArrayList<>();
            for (int call = 0; call < 24; call++) {
                calls.add(threads.submit(() -> recognize(texts())));
            }
            for (Future<List<List<RecognizedEntity>>> call : calls) {
                assertThat(call.get()).isEqualTo(expected);
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void stopsBetweenWindows() {
        AtomicInteger asked = new AtomicInteger();
        String text = "the loan of that date ".repeat(2_000);
        assertThatThrownBy(
                        () ->
                                recognizer.recognize(
                                        List.of(text), () -> asked.incrementAndGet() > 3))
                .isInstanceOf(CancellationException.class);
        assertThat(asked).hasValue(4);
    }

    @Test
    void isClosedOnceAndThenRefuses() {
        recognizer.close();
        recognizer.close();
        assertThatThrownBy(() -> recognize(List.of("a"))).isInstanceOf(IllegalStateException.class);
    }
}
