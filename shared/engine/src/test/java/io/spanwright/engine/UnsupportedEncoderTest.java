package io.spanwright.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spanwright.core.api.ApiResponse;
import io.spanwright.core.testing.SampleLabels;
import io.spanwright.core.testing.TestApp;
import io.spanwright.core.training.TrainingBudget;
import io.spanwright.core.training.TrainingFailedException;
import io.spanwright.engine.encoder.UnsupportedEncoders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can't be trained or served is named before the first step. */
class UnsupportedEncoderTest {
    private static final TrainingBudget NO_STEP =
            new TrainingBudget(
                    Duration.ofHours(1),
                    () -> false,
                    progress -> {
                        throw new AssertionError("a step was made");
                    });

    @TempDir Path work;

    private void refuses(Path encoder, String... messages) throws IOException {
        Path directory = Files.createDirectories(work.resolve("training"));
        assertThatThrownBy(
                        () ->
                                engine(encoder)
                                        .train(
                                                TinyTraining.request(
                                                        TinyTraining.documents(2, 1), 1),
                                                Optional.empty(),
                                                NO_STEP,
                                                directory))
                .isInstanceOf(TrainingFailedException.class)
                .hasMessageStartingWith("The encoder can't be trained: ")
                .hasMessageContainingAll(messages);
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).isEmpty();
        }
    }

    private static OnnxTrainingEngine engine(Path encoder) {
        EngineSettings settings =
                new EngineSettings(
                        Path.of("target", "natives"), Optional.of(encoder), Optional.empty(), 1);
        return new OnnxTrainingEngine(settings, List.of(TinyTraining.settings(1, 1_000)));
    }

    @Test
    void anOperatorWithoutAGradientIsNamed() throws IOException {
        refuses(
                UnsupportedEncoders.withActivation("Selu", work.resolve("encoder")),
                "no gradient rule for operator Selu at node /layer.0/intermediate/Selu",
                "export the model in float32");
    }

    @Test
    void theJobSaysSo() throws IOException {
        Path encoder = UnsupportedEncoders.withActivation("Selu", work.resolve("encoder"));
        try (TestApp app = new TestApp(work.resolve("app"), engine(encoder), Map.of())) {
            String project = "authoring/analyze-text/projects/orders";
            String version = "?api-version=2023-04-01";
            app.call("POST", project + "/:import" + version, SampleLabels.labels("orders"));
            app.runJobs();
            ApiResponse response =
                    app.call(
                            "POST",
                            project + "/:train" + version,
                            Map.of("modelLabel", "m", "trainingConfigVersion", "latest"));
            app.runJobs();
            assertThat(app.follow(response).get("status").asText()).isEqualTo("failed");
            assertThat(app.follow(response).at("/errors/0/message").asText())
                    .contains("operator Selu at node /layer.0/intermediate/Selu");
        }
    }

    @Test
    void anOperatorThatCantBeServedIsNamed() throws IOException {
        refuses(
                UnsupportedEncoders.withMaskBy("Softsign", work.resolve("encoder")),
                "operator Softsign at node /mask/Softsign can't be served");
    }

    @Test
    void anOperatorThatIsNotStandardIsNamed() throws IOException {
        refuses(
                UnsupportedEncoders.withForeignActivation(work.resolve("encoder")),
                "operator vendor.Fast at node /layer.0/intermediate/Fast is not a standard one");
    }

    @Test
    void anOperatorThatTheRuntimeDoesNotKnowIsNamed() throws IOException {
        refuses(
                UnsupportedEncoders.withActivation("Sellu", work.resolve("encoder")),
                "Sellu",
                "export the model with standard operators");
    }

    @Test
    void anOptimisedEmbeddingIsNamed() throws IOException {
        refuses(
                UnsupportedEncoders.optimised(work.resolve("encoder")),
                "com.microsoft.EmbedLayerNormalization at node /embeddings",
                "without optimisation");
    }

    @Test
    void shortenedWeightsAreNamed() throws IOException {
        refuses(
                UnsupportedEncoders.quantised(work.resolve("encoder")),
                "weight words is UINT8; export the model in float32, not quantised");
    }

    @Test
    void aTokenizerOfAnotherEncoderIsRefused() throws IOException {
        refuses(
                UnsupportedEncoders.withFewerWords(work.resolve("encoder")),
                "tokenizer.json has ids up to",
                "the model embeds only 100");
    }

    @Test
    void aTokenizerThatIsNoneIsRefused() throws IOException {
        Path encoder = UnsupportedEncoders.withFewerWords(work.resolve("encoder"));
        Files.writeString(encoder.resolve("tokenizer.json"), "{\"model\":{\"type\":\"Nonsense\"}}");
        refuses(encoder, "tokenizer.json can't be used");
    }
}
