package io.spanwright.core.project;

import static io.spanwright.core.testing.TestApp.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.spanwright.core.api.ApiResponse;
import io.spanwright.core.error.ServiceException;
import io.spanwright.core.store.BlobContent;
import io.spanwright.core.store.BlobPath;
import io.spanwright.core.testing.MemorizingEngine;
import io.spanwright.core.testing.SampleLabels;
import io.spanwright.core.testing.TestApp;
import io.spanwright.core.testing.Writes;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadedLabelsTest {

    private static final String P = "authoring/analyze-text/projects";
    private static final String V = "?api-version=2022-05-01";

    @TempDir private Path workDirectory;
    private TestApp app;

    @BeforeEach
    void start() {
        app = new TestApp(workDirectory);
    }

    @AfterEach
    void stop() {
        app.close();
    }

    private void upload(String labels) {
        app.backend()
                .blobs()
                .write(
                        new BlobPath("labels", "orders.json"),
                        BlobContent.of(labels.getBytes(StandardCharsets.UTF_8)));
    }

    private void accept() {
        accept(app);
    }

    private static void accept(TestApp by) {
        by.core().uploadedLabels().accept("orders.json");
    }

    private JsonNode report() {
        return json(app.call("GET", P + "/orders/labels/report" + V, null));
    }

    private ApiResponse project() {
        return app.call("GET", P + "/orders" + V, null);
    }

    private void create(String name) {
        app.call("PATCH", P + "/" + name + V, SampleLabels.metadata(name));
    }

    /** On the same storage, but full after one project. */
    private TestApp small() {
        Map<String, String> one = Map.of("SPANWRIGHT_PROJECTS", "1");
        return new TestApp(workDirectory, new MemorizingEngine(1), one, app.backend());
    }

    @Test
    void makeTheirProject() {
        upload(SampleLabels.labels("orders"));
        accept();

        assertThat(report().get("accepted").asBoolean()).isTrue();
        assertThat(project().status()).isEqualTo(200);
        ApiResponse trained =
                app.call(
                        "POST",
                        P + "/orders/:train" + V,
                        Map.of("modelLabel", "m", "trainingConfigVersion", "latest"));
        app.runJobs();
        assertThat(app.follow(trained).get("status").asText()).isEqualTo("succeeded");
    }

    @Test
    void leaveTheProjectAsItWasWhereTheyAreWrong() {
        upload(SampleLabels.labels("orders"));
        app.core().reconciler().run((kind, project, id) -> {});
        String before = project().body();
        upload("{");
        app.core().reconciler().run((kind, project, id) -> {});

        assertThat(report().get("accepted").asBoolean()).isFalse();
        assertThat(report().get("findings")).isNotEmpty();
        assertThat(project().body()).isEqualTo(before);
    }

    @Test
    void areReportedOnOnceForEachVersion() {
        upload(SampleLabels.labels("orders"));
        accept();
        int writes = app.backend().writes().count();
        accept();
        app.core().uploadedLabels().accept("no project.txt");
        app.core().uploadedLabels().accept("absent.json");

        assertThat(app.backend().writes().count()).isEqualTo(writes);
    }

    @Test
    void areRefusedWithAReportWhereThereAreTooManyProjects() {
        try (TestApp small = small()) {
            create("first");
            upload(SampleLabels.labels("orders"));
            accept(small);
            JsonNode refused = report();
            int writes = app.backend().writes().count();
            accept(small);

            assertThat(refused.get("accepted").asBoolean()).isFalse();
            assertThat(refused.get("findings")).hasSize(1);
            assertThat(refused.at("/findings/0/code").asText()).isEqualTo("REFUSED");
            assertThat(refused.at("/findings/0/message").asText())
                    .contains("There are 1 projects. Delete one. Upload the file again");
            assertThat(app.backend().writes().count()).isEqualTo(writes);
            assertThat(app.backend().blobs().all().keySet())
                    .noneMatch(name -> name.startsWith("working-copies/"));
        }
    }

    @Test
    void areTakenWhenUploadedAgainOnceThereIsRoom() {
        try (TestApp small = small()) {
            create("first");
            upload(SampleLabels.labels("orders"));
            accept(small);
            app.call("DELETE", P + "/first" + V, null);
            app.runJobs();
            upload(SampleLabels.labels("orders"));
            accept(small);

            assertThat(report().get("accepted").asBoolean()).isTrue();
            assertThat(project().status()).isEqualTo(200);
        }
    }

    @Test
    void areTriedAgainWhileTheProjectIsBeingDeleted() {
        create("orders");
        upload(SampleLabels.labels("orders"));
        app.call("DELETE", P + "/orders" + V, null);

        assertThatThrownBy(() -> accept())
                .isInstanceOf(ServiceException.class)
                .hasMessageContaining("has not ended");
        assertThat(app.backend().blobs().all().keySet())
                .noneMatch(name -> name.startsWith("reports/"));
    }

    @Test
    void areTriedAgainAfterAFaultOfTheStorage() {
        upload(SampleLabels.labels("orders"));
        app.backend().writes().failAt(1, Writes.Moment.BEFORE);
        assertThatThrownBy(this::accept).isInstanceOf(Writes.CrashException.class);
        accept();

        assertThat(report().get("accepted").asBoolean()).isTrue();
    }

    @Test
    void countByTheNewestOfTwoVersionsWhateverTheirOrder() {
        upload(SampleLabels.labels("orders"));
        int[] at = {0};
        app.backend()
                .writes()
                .listen(
                        n -> {
                            if (at[0]++ == 1) {
                                upload(SampleLabels.labels("orders").replace("Orders", "Newer"));
                                accept();
                            }
                        });
        accept();

        assertThat(json(project()).get("description").asText()).isEqualTo("Newer");
    }

    @Test
    void areRefusedUnderAnotherProjectsName() {
        upload(SampleLabels.labels("others"));
        accept();

        assertThat(report().get("accepted").asBoolean()).isFalse();
        assertThat(report().at("/findings/0/code").asText()).isEqualTo("PROJECT_NAME_DIFFERS");
        assertThat(report().at("/findings/0/severity").asText()).isEqualTo("ERROR");
        assertThat(project().status()).isEqualTo(404);
    }

    @Test
    void areReportedOnUnderTheirVersion() {
        upload(SampleLabels.labels("orders"));
        accept();
        String version = report().get("version").asText();

        assertThat(app.backend().blobs().all()).containsKey("reports/orders/" + version + ".json");
        assertThat(report().get("workingCopy").asText())
                .isEqualTo(versions().get(0).get("versionId").asText());
    }

    private JsonNode versions() {
        return json(app.call("GET", P + "/orders/labels/versions" + V, null)).get("value");
    }

    @Test
    void keepTheEarlierOnesAsVersionsUpToABound() {
        Map<String, String> two = Map.of("SPANWRIGHT_LABELS_VERSIONS", "2");
        try (TestApp bounded =
                new TestApp(workDirectory, new MemorizingEngine(1), two, app.backend())) {
            for (String description : new String[] {"First", "Second", "Third", "Third"}) {
                upload(SampleLabels.labels("orders").replace("Orders", description));
                accept(bounded);
            }
        }
        String earlier = versions().get(1).get("versionId").asText();
        ApiResponse second = app.call("GET", P + "/orders/labels/versions/" + earlier + V, null);

        assertThat(versions()).hasSize(2);
        assertThat(versions().findValuesAsText("current")).containsExactly("true", "false");
        assertThat(second.body())
                .isEqualTo(SampleLabels.labels("orders").replace("Orders", "Second"));
        assertThat(app.backend().blobs().all().keySet())
                .filteredOn(name -> name.startsWith("working-copies/orders/"))
                .hasSize(4);
        assertThat(app.call("GET", P + "/orders/labels/versions/none" + V, null).status())
                .isEqualTo(404);
    }

    @Test
    void areNotReadWhereTheyAreTooLarge() {
        Map<String, String> one = Map.of("SPANWRIGHT_LABELS_FILE_MEGABYTES", "1");
        try (TestApp small =
                new TestApp(workDirectory, new MemorizingEngine(1), one, app.backend())) {
            upload(" ".repeat(1024 * 1024 + 1));
            accept(small);
        }

        assertThat(report().at("/findings/0/code").asText()).isEqualTo("FILE_TOO_LARGE");
        assertThat(report().at("/findings/0/message").asText()).contains("1048577", "1048576");
    }

    @Test
    void keepNobodyWaitingForAFileThatCannotBeJudged() {
        app.backend().documents().breakDown("order-3.txt");
        upload(SampleLabels.labels("orders"));
        app.backend()
                .blobs()
                .write(
                        new BlobPath("labels", "zebra.json"),
                        BlobContent.of("{}".getBytes(StandardCharsets.UTF_8)));
        app.core().reconciler().run((kind, project, id) -> {});

        assertThat(app.call("GET", P + "/orders/labels/report" + V, null).status()).isEqualTo(404);
        assertThat(app.call("GET", P + "/zebra/labels/report" + V, null).status()).isEqualTo(200);
    }

    @Test
    void areReportedOnInTheEndWhenTheyCanNeverBeJudged() {
        app.backend().documents().breakDown("order-3.txt");
        upload(SampleLabels.labels("orders"));
        int looks = app.backend().documents().reads();
        for (int i = 0; i < 60 * 24; i++) {
            app.core().reconciler().run((kind, project, id) -> {});
            app.clock().advance(Duration.ofSeconds(30));
        }

        assertThat(report().at("/findings/0/code").asText()).isEqualTo("VALIDATION_FAILED");
        assertThat(app.backend().documents().reads() - looks).as("reads").isLessThan(1000);
        assertThat(project().status()).isEqualTo(404);
    }

    @Test
    void areNotTakenWhereANewerOneCameWhileTheyWereJudged() {
        upload(SampleLabels.labels("orders"));
        app.backend()
                .documents()
                .beforeNextRead(
                        () -> {
                            upload("{");
                            accept();
                        });
        accept();

        assertThat(report().at("/findings/0/code").asText()).isEqualTo("TRUNCATED");
        assertThat(project().status()).isEqualTo(404);
    }
}
