package io.spanwright.core.training;

import static io.spanwright.core.testing.TestApp.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.spanwright.core.api.ApiResponse;
import io.spanwright.core.testing.InMemoryDocumentStore;
import io.spanwright.core.testing.MemorizingEngine;
import io.spanwright.core.testing.SampleLabels;
import io.spanwright.core.testing.TestApp;
import io.spanwright.core.testing.TestApp.Started;
import io.spanwright.core.training.StepResult.Next;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingTest {

    private static final String P = "authoring/analyze-text/projects/orders";
    private static final String V = "?api-version=2023-04-01";

    @TempDir private Path workDirectory;
    private TestApp app;

    @BeforeEach
    void start() {
        app = with(new MemorizingEngine(4), Map.of());
    }

    private TestApp with(TrainingEngine engine, Map<String, String> settings) {
        TestApp made = new TestApp(workDirectory, engine, settings);
        made.call("POST", P + "/:import" + V, SampleLabels.labels("orders"));
        made.runJobs();
        return made;
    }

    @AfterEach
    void stop() {
        app.close();
    }

    private static ApiResponse train(TestApp app, String label) {
        return app.call(
                "POST",
                P + "/:train" + V,
                Map.of("modelLabel", label, "trainingConfigVersion", "latest"));
    }

    private List<String> blobs(String container) {
        return app.backend().blobs().all().keySet().stream()
                .filter(name -> name.startsWith(container + "/"))
                .toList();
    }

    @Test
    void showsItsProgress() {
        ApiResponse response = train(app, "m");
        Started job = app.started().remove();
        TrainingSteps steps = app.core().trainingSteps();
        steps.prepare(job.project(), job.id());
        StepResult result = steps.slice(job.project(), job.id(), 0);
        JsonNode shown = app.follow(response);

        assertThat(result).isEqualTo(new StepResult(Next.SLICE, 25));
        assertThat(StepResult.parse(result.toString())).isEqualTo(result);
        assertThat(shown.get("status").asText()).isEqualTo("running");
        assertThat(shown.at("/result/trainingStatus/percentComplete").asInt()).isEqualTo(25);
        assertThat(shown.at("/result/trainingStatus/status").asText()).isEqualTo("running");
        assertThat(shown.at("/result/evaluationStatus/status").asText()).isEqualTo("notStarted");
        assertThat(shown.at("/result/estimatedEndDateTime").asText())
                .isEqualTo("2026-03-04T05:06:10Z");
    }

    @Test
    void keepsTwoCheckpoints() {
        train(app, "m");
        Started job = app.started().remove();
        TrainingSteps steps = app.core().trainingSteps();
        steps.prepare(job.project(), job.id());
        for (int sequence = 0; sequence < 3; sequence++) {
            steps.slice(job.project(), job.id(), sequence);
        }

        assertThat(blobs("training").stream().filter(name -> name.contains("checkpoint")))
                .hasSize(2)
                .noneMatch(name -> name.endsWith("checkpoint-0"));
    }

    @Test
    void endsWithinOneSliceWhenCancelled() {
        ApiResponse response = train(app, "m");
        Started job = app.started().remove();
        TrainingSteps steps = app.core().trainingSteps();
        steps.prepare(job.project(), job.id());
        ApiResponse cancelled =
                app.call("POST", P + "/train/jobs/" + job.id() + "/:cancel" + V, "");
        assertThat(cancelled.status()).isEqualTo(202);
        assertThat(cancelled.headers().get("operation-location"))
                .isEqualTo(response.headers().get("operation-location"));
        assertThat(app.follow(cancelled).get("status").asText()).isEqualTo("cancelling");

        assertThat(steps.slice(job.project(), job.id(), 0).next()).isEqualTo(Next.END);
        assertThat(app.follow(response).get("status").asText()).isEqualTo("cancelled");
        assertThat(blobs("training")).isEmpty();
        assertThat(blobs("snapshots")).isEmpty();
        assertThat(train(app, "m").status()).isEqualTo(202);
    }

    /** Interrupts the thread that it trains on, as a host does that stops. */
    private record InterruptedEngine(TrainingEngine engine) implements TrainingEngine {
        @Override
        public ConfigVersions configVersions() {
            return engine.configVersions();
        }

        @Override
        public TrainingOutcome train(
                TrainingRequest request,
                Optional<Path> checkpoint,
                TrainingBudget budget,
                Path directory) {
            Thread.currentThread().interrupt();
            return engine.train(request, checkpoint, budget, directory);
        }
    }

    @Test
    void keepsACheckpointWhenItsThreadIsInterrupted() {
        app.close();
        app = with(new InterruptedEngine(new MemorizingEngine(1)), Map.of());
        train(app, "m");
        Started job = app.started().remove();
        TrainingSteps steps = app.core().trainingSteps();
        steps.prepare(job.project(), job.id());

        assertThat(steps.slice(job.project(), job.id(), 0).next()).isEqualTo(Next.SLICE);
        assertThat(Thread.interrupted()).isFalse();
        assertThat(blobs("training")).anyMatch(name -> name.endsWith("/checkpoint-0"));
    }

    @Test
    void canNotBeCancelledAfterItsEnd() {
        train(app, "m");
        Started job = app.started().getFirst();
        app.runJobs();

        assertThat(app.call("POST", P + "/train/jobs/" + job.id() + "/:cancel" + V, "").status())
                .isEqualTo(409);
    }

    @Test
    void worksOnTheTextsAsTheyWereAtItsStart() {
        train(app, "m");
        Started job = app.started().remove();
        TrainingSteps steps = app.core().trainingSteps();
        steps.prepare(job.project(), job.id());
        InMemoryDocumentStore documents = app.backend().documents();
        for (int i = 0; i < 14; i++) {
            documents.put(SampleLabels.CONTAINER, "order-" + i + ".txt", "changed");
        }
        app.started().add(job);
        app.runJobs();

        assertThat(app.call("GET", P + "/models/m" + V, null).status()).isEqualTo(200);
    }

    @Test
    void leavesNoTextBehind() {
        train(app, "m");
        app.runJobs();

        app.backend()
                .blobs()
                .all()
                .forEach(
                        (name, content) ->
                                assertThat(new String(content, StandardCharsets.UTF_8))
                                        .as(name)
                                        .doesNotContain("goes to"));
        assertThat(app.backend().items().all().toString())
                .doesNotContain("goes to")
                .doesNotContain("order-");
        assertThat(workDirectory).isEmptyDirectory();
    }

    @Test
    void failsWithPointersWhereADocumentIsGone() {
        TestApp fresh = app;
        fresh.backend().documents().put(SampleLabels.CONTAINER, "order-3.txt", "Too short");
        ApiResponse response = train(fresh, "m");
        fresh.runJobs();
        JsonNode job = fresh.follow(response);

        assertThat(job.get("status").asText()).isEqualTo("failed");
        assertThat(job.at("/errors/0/code").asText()).isEqualTo("InvalidArgument");
        assertThat(job.at("/errors/0/target").asText()).startsWith("/assets/documents/3");
        assertThat(job.at("/result/trainingStatus/status").asText()).isEqualTo("failed");
        assertThat(job.toString()).doesNotContain("order-3").doesNotContain("Too short");
        assertThat(train(fresh, "m").status()).isEqualTo(202);
    }

    @Test
    void failsWhereTheManualSplitHasNoTestDocuments() {
        ApiResponse response =
                app.call(
                        "POST",
                        P + "/:train" + V,
                        Map.of(
                                "modelLabel",
                                "m",
                                "trainingConfigVersion",
                                "2022-05-01",
                                "evaluationOptions",
                                Map.of("kind", "manual")));
        app.runJobs();

        assertThat(app.follow(response).at("/errors/0/message").asText()).contains("manual split");
    }

    @Test
    void takesTheNameOfAConfigurationForItsNewestVersion() {
        ApiResponse response =
                app.call(
                        "POST",
                        P + "/:train" + V,
                        Map.of("modelLabel", "m", "trainingConfigVersion", "Quick"));

        assertThat(app.follow(response).at("/result/trainingConfigVersion").asText())
                .isEqualTo("quick-2026-01-01");
        app.runJobs();
        assertThat(app.follow(response).get("status").asText()).isEqualTo("succeeded");
    }

    @Test
    void takesTheHostedServicesConfigurationForItsNewest() {
        app.close();
        app = with(new HopelessEngine(), Map.of());
        ApiResponse response =
                app.call(
                        "POST",
                        P + "/:train" + V,
                        Map.of("modelLabel", "m", "trainingConfigVersion", "2022-05-01"));

        assertThat(response.status()).isEqualTo(202);
        assertThat(app.follow(response).at("/result/trainingConfigVersion").asText())
                .isEqualTo("1");
    }

    @Test
    void failsForTheReasonThatTheEngineGives() {
        app.close();
        app = with(new HopelessEngine(), Map.of());
        ApiResponse response = train(app, "m");
        app.runJobs();

        assertThat(app.follow(response).at("/errors/0/message").asText())
                .isEqualTo("The encoder has no gradient for Foo.");
        assertThat(blobs("training")).isEmpty();
    }

    private static final class HopelessEngine implements TrainingEngine {

        @Override
        public ConfigVersions configVersions() {
            return new ConfigVersions(List.of("1"));
        }

        @Override
        public TrainingOutcome train(
                TrainingRequest request,
                Optional<Path> checkpoint,
                TrainingBudget budget,
                Path workDirectory) {
            throw new TrainingFailedException("The encoder has no gradient for Foo.");
        }
    }

    @Test
    void endsWhenItsStepsFailTooOften() {
        ApiResponse response = train(app, "m");
        Started job = app.started().remove();
        app.core().trainingSteps().fail(job.project(), job.id());

        assertThat(app.follow(response).at("/errors/0/code").asText())
                .isEqualTo("InternalServerError");
        assertThat(train(app, "m").status()).isEqualTo(202);
    }

    @Test
    void needsFreeDisk() {
        app.close();
        app = with(new MemorizingEngine(1), Map.of("SPANWRIGHT_FREE_DISK_MEGABYTES", "1048576"));
        train(app, "m");
        Started job = app.started().remove();

        assertThatThrownBy(() -> app.core().trainingSteps().prepare(job.project(), job.id()))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("SPANWRIGHT_FREE_DISK_MEGABYTES");
    }

    @Test
    void warnsThatAMultilingualProjectHasNoMultilingualEncoder() {
        assertThat(app.follow(trained("one")).get("warnings")).isEmpty();
        app.call("PATCH", P + V, Map.of("multilingual", true));

        JsonNode warnings = app.follow(trained("many")).get("warnings");
        assertThat(warnings.findValuesAsText("code")).containsExactly("NoMultilingualEncoder");
        assertThat(warnings.at("/0/message").asText()).contains("SPANWRIGHT_MULTILINGUAL_ENCODER");
    }

    private ApiResponse trained(String label) {
        ApiResponse started = train(app, label);
        app.runJobs();
        return started;
    }

    @Test
    void overwritesTheModelOfItsLabel() {
        train(app, "m");
        app.runJobs();
        String first = app.call("GET", P + "/models/m" + V, null).body();
        app.clock().advance(Duration.ofHours(1));
        train(app, "m");
        app.runJobs();

        JsonNode models = json(app.call("GET", P + "/models" + V, null)).get("value");
        assertThat(models).hasSize(1);
        assertThat(models.get(0).toString()).isNotEqualTo(first);
        assertThat(blobs("evaluations")).hasSize(2);
        assertThat(blobs("snapshots")).hasSize(1);
        assertThat(json(app.call("GET", P + "/train/jobs" + V, null)).get("value")).hasSize(2);
    }

    @Test
    void isForgottenAfterAWeek() {
        ApiResponse response = train(app, "m");
        app.runJobs();
        app.clock().advance(Duration.ofDays(7));

        assertThat(app.follow(response).at("/error/code").asText()).isEqualTo("NotFound");
        assertThat(app.call("GET", P + "/models/m" + V, null).status()).isEqualTo(200);
    }

    @Test
    void isStartedAgainWhereItsStartWasLost() {
        train(app, "m");
        Started lost = app.started().remove();
        app.core()
                .reconciler()
                .run((kind, project, id) -> app.started().add(new Started(kind, project, id)));

        assertThat(app.started()).containsExactly(lost);
    }

    @Test
    void makesTheSameArtifactForTwoModelsAndKeepsItForTheOther() {
        train(app, "m1");
        app.runJobs();
        int files = blobs("artifacts").size();
        train(app, "m2");
        app.runJobs();
        assertThat(blobs("artifacts")).hasSize(files);

        app.call("DELETE", P + "/models/m1" + V, null);
        assertThat(blobs("artifacts")).hasSize(files);
        app.call("DELETE", P + "/models/m2" + V, null);
        assertThat(blobs("artifacts")).isEmpty();
    }
}
