package io.spanwright.core.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.spanwright.core.api.ApiResponse;
import io.spanwright.core.testing.MemorizingEngine;
import io.spanwright.core.testing.SampleLabels;
import io.spanwright.core.testing.TestApp;
import io.spanwright.core.testing.TestApp.Started;
import io.spanwright.core.testing.Writes.CrashException;
import io.spanwright.core.testing.Writes.Moment;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every job, with a crash at each of its writes and a second run inside each of its writes, ends as
 * an undisturbed one does.
 */
class RepeatedStepsTest {

    private static final String P = "authoring/analyze-text/projects/orders";
    private static final String V = "?api-version=2023-04-01";

    @TempDir private Path workDirectory;

    /** The last job of each scenario is the one that is disturbed. */
    private enum Scenario {
        IMPORT(app -> importLabels(app)),
        IMPORT_OVER_AN_OLD_ONE(
                app -> {
                    importLabels(app);
                    app.runJobs();
                    importLabels(app);
                }),
        VALIDATE(
                app -> {
                    importLabels(app);
                    app.runJobs();
                    check(app.call("POST", P + "/:validate" + V, null));
                }),
        TRAIN(
                app -> {
                    importLabels(app);
                    app.runJobs();
                    train(app);
                }),
        TRAIN_OVER_AN_OLD_MODEL(
                app -> {
                    TRAIN.setUp.accept(app);
                    app.runJobs();
                    train(app);
                }),
        CANCEL(
                app -> {
                    TRAIN.setUp.accept(app);
                    Started job = app.started().getFirst();
                    app.core().trainingSteps().prepare(job.project(), job.id());
                    app.core().trainingSteps().slice(job.project(), job.id(), 0);
                    app.call("POST", P + "/train/jobs/" + job.id() + "/:cancel" + V, null);
                    app.started().removeLast();
                }),
        TRAIN_WITHOUT_LABELS(
                app -> {
                    app.call("PATCH", P + V, SampleLabels.metadata("orders"));
                    train(app);
                }),
        DEPLOY(
                app -> {
                    TRAIN.setUp.accept(app);
                    app.runJobs();
                    deploy(app, "PUT");
                }),
        DEPLOY_OVER_AN_OLD_ONE(
                app -> {
                    DEPLOY.setUp.accept(app);
                    app.runJobs();
                    train(app);
                    app.runJobs();
                    deploy(app, "PUT");
                }),
        DELETE_DEPLOYMENT(
                app -> {
                    DEPLOY.setUp.accept(app);
                    app.runJobs();
                    deploy(app, "DELETE");
                }),
        DELETE_PROJECT(
                app -> {
                    DEPLOY.setUp.accept(app);
                    app.runJobs();
                    check(app.call("DELETE", P + V, null));
                });

        @SuppressWarnings("ImmutableEnumChecker")
        private final Consumer<TestApp> setUp;

        Scenario(Consumer<TestApp> setUp) {
            this.setUp = setUp;
        }
    }

    private static void importLabels(TestApp app) {
        check(app.call("POST", P + "/:import" + V, SampleLabels.labels("orders")));
    }

    private static void train(TestApp app) {
        check(
                app.call(
                        "POST",
                        P + "/:train" + V,
                        Map.of("modelLabel", "m", "trainingConfigVersion", "latest")));
    }

    private static void deploy(TestApp app, String method) {
        Object body = method.equals("PUT") ? Map.of("trainedModelLabel", "m") : null;
        check(app.call(method, P + "/deployments/d" + V, body));
    }

    private static void check(ApiResponse response) {
        assertThat(response.status()).as(response.body()).isEqualTo(202);
    }

    private TestApp start(Scenario scenario) {
        TestApp app = new TestApp(workDirectory, new MemorizingEngine(2), Map.of());
        scenario.setUp.accept(app);
        return app;
    }

    private List<String> undisturbed(Scenario scenario) {
        try (TestApp app = start(scenario)) {
            app.runJobs();
            return state(app);
        }
    }

    @ParameterizedTest
    @EnumSource
    void endTheSameAfterACrashAtAnyWrite(Scenario scenario) {
        List<String> expected = undisturbed(scenario);
        int n = 1;
        // A crash after a write is a crash before the next one as well.
        while (crashed(scenario, n, Moment.AFTER, expected)) {
            n++;
        }
        assertThat(n).as("writes of " + scenario).isGreaterThan(1);
    }

    private boolean crashed(Scenario scenario, int n, Moment moment, List<String> expected) {
        try (TestApp app = start(scenario)) {
            Started job = app.started().getFirst();
            app.backend().writes().failAt(n, moment);
            try {
                app.runJobs();
            } catch (CrashException e) {
                app.started().add(job);
                app.runJobs();
            }
            app.core().reconciler().run((kind, project, id) -> assertThat(id).isNull());
            assertThat(state(app)).as("crash " + moment + " write " + n).isEqualTo(expected);
            assertThat(workDirectory).isEmptyDirectory();
            return !app.backend().writes().isPending();
        }
    }

    @ParameterizedTest
    @EnumSource
    void endTheSameWhenRunTwiceAtTheSameTime(Scenario scenario) {
        List<String> expected = undisturbed(scenario);
        int n = 1;
        while (doubled(scenario, n, expected)) {
            n++;
        }
        assertThat(n).as("writes of " + scenario).isGreaterThan(1);
    }

    /** A run that stands still before its n-th write until another has done the whole job. */
    private boolean doubled(Scenario scenario, int n, List<String> expected) {
        try (TestApp app = start(scenario)) {
            Started job = app.started().getFirst();
            int before = app.backend().writes().count();
            boolean[] second = {false};
            app.backend()
                    .writes()
                    .listen(
                            number -> {
                                if (number == before + n && !second[0]) {
                                    second[0] = true;
                                    app.started().add(job);
                                    app.runJobs();
                                }
                            });
            app.runJobs();
            app.core().reconciler().run((kind, project, id) -> assertThat(id).isNull());
            assertThat(state(app)).as("second run in write " + n).isEqualTo(expected);
            return second[0];
        }
    }

    private static final Pattern GUID =
            Pattern.compile(
                    "[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}(?![0-9a-f])");

    /** Items with their JSON and names of blobs; ids of jobs count for one. */
    private static List<String> state(TestApp app) {
        Stream<String> items =
                app.backend().items().all().stream().map(item -> item.key() + " " + item.json());
        Stream<String> blobs =
                app.backend().blobs().all().keySet().stream()
                        .map(name -> name.replaceAll("/[0-9a-f]{16}/", "/hash/"));
        List<String> lines = Stream.concat(items, blobs).toList();
        return lines.stream().map(line -> GUID.matcher(line).replaceAll("guid")).sorted().toList();
    }
}
