package io.spanwright.core.project;

import static io.spanwright.core.testing.TestApp.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.spanwright.core.api.ApiResponse;
import io.spanwright.core.store.BlobContent;
import io.spanwright.core.store.BlobPath;
import io.spanwright.core.testing.SampleLabels;
import io.spanwright.core.testing.TestApp;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidationsTest {

    private static final String P = "authoring/analyze-text/projects";
    private static final String V = "?api-version=2022-05-01";
    private static final String LOCATION = "order-3.txt";
    private static final String TEXT = "Order 3 by Ada Byron goes to Oslo.";

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

    private void importLabels() {
        app.call("POST", P + "/orders/:import" + V, SampleLabels.labels("orders"));
        app.runJobs();
        app.clock().advance(Duration.ofMinutes(1));
    }

    private void upload(String labels) {
        app.backend()
                .blobs()
                .write(
                        new BlobPath("labels", "orders.json"),
                        BlobContent.of(labels.getBytes(StandardCharsets.UTF_8)));
    }

    private void write(String text) {
        app.backend().documents().put(SampleLabels.CONTAINER, LOCATION, text);
    }

    private JsonNode validate() {
        ApiResponse started = app.call("POST", P + "/orders/:validate" + V, null);
        assertThat(started.status()).as(started.body()).isEqualTo(202);
        app.runJobs();
        return app.follow(started);
    }

    private ApiResponse startTraining() {
        ApiResponse started =
                app.call(
                        "POST",
                        P + "/orders/:train" + V,
                        Map.of("modelLabel", "m", "trainingConfigVersion", "latest"));
        assertThat(started.status()).isEqualTo(202);
        return started;
    }

    private JsonNode report() {
        return json(app.call("GET", P + "/orders/labels/report" + V, null));
    }

    /** What is found of documents; what else there is to say of labels is not meant here. */
    private List<JsonNode> findings() {
        List<JsonNode> findings = new ArrayList<>();
        report().get("findings").forEach(findings::add);
        findings.removeIf(f -> !f.get("code").asText().matches("DOCUMENT_.*|LABELS_MOVED"));
        return findings;
    }

    private List<String> codes() {
        return findings().stream().map(finding -> finding.get("code").asText()).toList();
    }

    private void reconcileForTenMinutes() {
        for (int turn = 0; turn < 20; turn++) {
            app.core()
                    .reconciler()
                    .run(
                            (kind, project, id) ->
                                    app.started().add(new TestApp.Started(kind, project, id)));
            app.runJobs();
            app.clock().advance(Duration.ofSeconds(30));
        }
    }

    @Test
    void tellCountsAndWhereTheReportIs() {
        importLabels();
        JsonNode job = validate();

        assertThat(job.get("status").asText()).as(job.toString()).isEqualTo("succeeded");
        assertThat(job.at("/result/accepted").asBoolean()).isTrue();
        assertThat(job.at("/result/errors").asInt()).isZero();
        String url = job.at("/result/reportUrl").asText();
        JsonNode report = json(app.call("GET", url.substring(url.indexOf("authoring")), null));
        assertThat(report.get("id").asText()).isEqualTo(job.get("jobId").asText());
        assertThat(report()).isEqualTo(report);
    }

    @Test
    void findATextThatHasChangedButWhoseLabelsStillFit() {
        importLabels();
        write(TEXT + " Thanks!");
        JsonNode job = validate();

        assertThat(job.at("/result/accepted").asBoolean()).isTrue();
        assertThat(codes()).containsExactly("DOCUMENT_CHANGED");
        assertThat(findings().get(0).get("pointer").asText()).isEqualTo("/assets/documents/3");
        assertThat(findings().get(0).get("document").asText()).isEqualTo(LOCATION);
        ApiResponse training = startTraining();
        app.runJobs();
        JsonNode trained = app.follow(training);
        assertThat(trained.get("status").asText()).isEqualTo("succeeded");
        assertThat(trained.get("warnings").findValuesAsText("code"))
                .containsExactly("ChangedDocuments");
    }

    @Test
    void sayNothingOfATextThatWasOnlyWrittenAgain() {
        importLabels();
        write("\uFEFF" + TEXT);
        validate();

        assertThat(codes()).containsExactly("DOCUMENT_BYTE_ORDER_MARK");
    }

    @Test
    void findLabelsThatCoverOtherWordsNow() {
        importLabels();
        write("! " + TEXT);
        JsonNode job = validate();

        assertThat(job.at("/result/accepted").asBoolean()).isFalse();
        assertThat(codes()).containsExactly("LABELS_MOVED");
    }

    @Test
    void letTheNextTrainingFailAtOnceUntilSomethingIsMended() {
        importLabels();
        write("! " + TEXT);
        ApiResponse first = startTraining();
        assertThat(app.follow(first).get("status").asText()).isEqualTo("notStarted");
        app.runJobs();
        assertThat(app.follow(first).get("status").asText()).isEqualTo("failed");

        int reads = app.backend().documents().reads();
        JsonNode second = app.follow(startTraining());
        assertThat(second.get("status").asText()).isEqualTo("failed");
        assertThat(second.at("/errors/0/message").asText()).startsWith("LABELS_MOVED: ");
        assertThat(second.at("/errors/0/target").asText()).isEqualTo("/assets/documents/3");
        assertThat(app.backend().documents().reads() - reads).isEqualTo(1);
        assertThat(app.started()).isEmpty();

        write(TEXT);
        ApiResponse third = startTraining();
        app.runJobs();
        assertThat(app.follow(third).get("status").asText()).isEqualTo("succeeded");
    }

    @Test
    void areConfirmedByImportingTheSameFileAgain() {
        importLabels();
        write("! " + TEXT);
        validate();
        upload(SampleLabels.labels("orders"));
        app.core().uploadedLabels().accept("orders.json");
        app.clock().advance(Duration.ofMinutes(1));
        validate();

        assertThat(codes()).isEmpty();
        assertThat(json(app.call("GET", P + "/orders/labels/versions" + V, null)).get("value"))
                .hasSize(2);
    }

    @Test
    void tellOfTooFewDocumentsBeforeATraining() {
        app.call(
                "POST",
                P + "/orders/:import" + V,
                SampleLabels.labels("orders")
                        .replaceFirst("\"documents\":\\[.*]}}$", "\"documents\":[]}}"));
        app.runJobs();
        JsonNode failed = app.follow(startTraining());

        assertThat(failed.get("status").asText()).as(failed.toString()).isEqualTo("failed");
        assertThat(failed.at("/errors/0/message").asText()).startsWith("NO_DOCUMENTS: ");
    }

    @Test
    void takeAnUploadedFileOnceItsDocumentsAreThere() {
        app.backend().documents().remove(SampleLabels.CONTAINER, LOCATION);
        upload(SampleLabels.labels("orders"));
        app.core().uploadedLabels().accept("orders.json");
        assertThat(codes()).contains("DOCUMENT_NOT_FOUND");
        write(TEXT);
        JsonNode job = validate();

        assertThat(job.at("/result/accepted").asBoolean()).isTrue();
        assertThat(report().get("version").asText()).isNotEmpty();
        assertThat(app.call("GET", P + "/orders" + V, null).status()).isEqualTo(200);
    }

    @Test
    void doNotTakeAnOldFileOverNewerLabels() {
        app.backend().documents().remove(SampleLabels.CONTAINER, LOCATION);
        upload(SampleLabels.labels("orders").replace("Orders", "Old"));
        app.core().uploadedLabels().accept("orders.json");
        write(TEXT);
        app.clock().advance(Duration.ofMinutes(1));
        importLabels();
        validate();

        assertThat(json(app.call("GET", P + "/orders" + V, null)).get("description").asText())
                .isEqualTo("Orders");
    }

    @Test
    void areMadeByTheReconcilerWhereADocumentChanges() {
        importLabels();
        reconcileForTenMinutes();
        assertThat(codes()).isEmpty();
        write("! " + TEXT);
        reconcileForTenMinutes();
        assertThat(codes()).containsExactly("LABELS_MOVED");
        int reads = app.backend().documents().reads();
        reconcileForTenMinutes();
        reconcileForTenMinutes();

        assertThat(app.backend().documents().reads()).as("reads of what is known").isEqualTo(reads);
    }

    @Test
    void areNotMadeWhereADocumentIsWrittenAgain() {
        importLabels();
        String before = report().get("id").asText();
        write("\uFEFF" + TEXT);
        reconcileForTenMinutes();
        int reads = app.backend().documents().reads();
        reconcileForTenMinutes();

        assertThat(report().get("id").asText()).isEqualTo(before);
        assertThat(app.backend().documents().reads()).isEqualTo(reads);
    }

    @Test
    void areMadeByTheReconcilerWhereADocumentIsGone() {
        importLabels();
        app.backend().documents().remove(SampleLabels.CONTAINER, LOCATION);
        reconcileForTenMinutes();

        assertThat(codes()).containsExactly("DOCUMENT_NOT_FOUND");
    }

    @Test
    void areRefusedWhereThereIsNothingToValidate() {
        assertThat(app.call("POST", P + "/orders/:validate" + V, null).status()).isEqualTo(404);
        app.call("PATCH", P + "/orders" + V, SampleLabels.metadata("orders"));
        assertThat(validate().get("status").asText()).isEqualTo("failed");
        assertThat(app.call("GET", P + "/orders/labels/report" + V, null).status()).isEqualTo(404);
    }

    @Test
    void areForgottenWithTheirProject() {
        importLabels();
        upload(SampleLabels.labels("orders"));
        app.core().uploadedLabels().accept("orders.json");
        validate();
        app.call("DELETE", P + "/orders" + V, null);
        app.runJobs();

        assertThat(app.backend().blobs().all()).isEmpty();
        assertThat(app.call("GET", P + "/orders/labels/report" + V, null).status()).isEqualTo(404);
        assertThat(app.backend().items().all())
                .noneMatch(item -> item.key().kind().equals("reports"));
    }

    @Test
    void keepAsManyReportsAsAreSet() {
        importLabels();
        for (int i = 0; i < 25; i++) {
            validate();
        }
        app.clock().advance(Duration.ofDays(3));
        reconcileForTenMinutes();

        assertThat(app.backend().blobs().all().keySet())
                .filteredOn(name -> name.startsWith("reports/orders/"))
                .hasSize(20);
    }

    @Test
    void areForgottenSomeDaysAfterARefusedImportOfNoProject() {
        app.call("POST", P + "/orders/:import" + V, "{\"metadata\":1}");
        app.runJobs();
        assertThat(report().get("accepted").asBoolean()).isFalse();
        app.clock().advance(Duration.ofDays(8));
        reconcileForTenMinutes();

        assertThat(app.backend().blobs().all()).isEmpty();
        assertThat(app.call("GET", P + "/orders/labels/report" + V, null).status()).isEqualTo(404);
    }
}
