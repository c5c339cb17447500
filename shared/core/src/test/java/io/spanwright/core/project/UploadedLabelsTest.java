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
        byte[] report = app.backend().blobs().all().get("reports/orders.json");
        return json(new ApiResponse(200, Map.of(), new String(report, StandardCharsets.UTF_8)));
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
}
