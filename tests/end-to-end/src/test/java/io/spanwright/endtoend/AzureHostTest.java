package io.spanwright.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.azure.core.util.BinaryData;
import com.azure.storage.blob.BlobClient;
import com.azure.storage.blob.BlobContainerClient;
import com.azure.storage.blob.BlobServiceClient;
import com.azure.storage.blob.models.BlobItem;
import com.fasterxml.jackson.databind.JsonNode;
import io.spanwright.azure.AzureConnections;
import io.spanwright.azure.Azurite;
import io.spanwright.azure.CosmosDouble;
import io.spanwright.host.sample.SampleDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The packaged app with everything stored on Azure: Blob Storage, Cosmos DB. */
class AzureHostTest {

    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final TestProject PROJECT = TestProject.small("azure-loans");

    /** Held, so that its level stays: the owner's client warns of a header at each upload. */
    private static final Logger CLIENT_LOG = Logger.getLogger("com.azure");

    private static Azurite azurite;
    private static CosmosDouble cosmos;
    private static BlobServiceClient owner;

    @BeforeAll
    static void start() throws Exception {
        CLIENT_LOG.setLevel(Level.SEVERE);
        azurite = Azurite.start();
        cosmos = CosmosDouble.start();
        owner = new AzureConnections().blobsBy(azurite.connectionString());
    }

    @AfterAll
    static void stop() {
        if (azurite != null) {
            azurite.close();
            cosmos.close();
        }
    }

    @Test
    void doesTheMainJobAndRefusesAChangedArtifact() throws Exception {
        uploadDocuments();
        Path data = Distribution.newDirectory("azure");
        try (HostProcess host = serve(data)) {
            mainJob(TestClient.of(host.uri(), HostProcess.key(data)));
        }
        assertThat(stored(data)).isEmpty();

        changeOneByte();
        Path other = Distribution.newDirectory("azure-again");
        try (HostProcess host = serve(other)) {
            TestClient client = TestClient.of(host.uri(), HostProcess.key(other));
            List<JsonNode> before = HostState.of(client, other).answers();
            JsonNode job = analyze(client, "Ashcombe Ltd");
            assertThat(job.path("status").asText()).as(job.toString()).isEqualTo("failed");
            assertThat(job.path("errors").path(0).path("target").asText())
                    .isEqualTo("#/tasks/items/0");
            assertThat(before)
                    .contains(client.project("GET", PROJECT.name() + "/models", "").body());
            assertThat(HostState.of(client, other).answers()).isEqualTo(before);
        }
    }

    private static void uploadDocuments() {
        BlobContainerClient container = owner.createBlobContainer(PROJECT.name());
        for (SampleDocument document : PROJECT.documents()) {
            container
                    .getBlobClient(document.location())
                    .upload(BinaryData.fromString(document.text()));
        }
    }

    private static HostProcess serve(Path data) throws IOException {
        Map<String, String> environment = new HashMap<>(TinyHost.environment());
        environment.put("SPANWRIGHT_BACKEND", "azure");
        // Still more than one, so that checkpoints are read again.
        environment.put("SPANWRIGHT_SLICE_SECONDS", "2");
        environment.put("SPANWRIGHT_BLOB_CONNECTION", azurite.connectionString());
        environment.put("SPANWRIGHT_COSMOS_CONNECTION", cosmos.connectionString());
        // The double speaks plain HTTP, and is no virtual machine of Azure's.
        return HostProcess.start(
                List.of(
                        "-DCOSMOS.HTTP_CONNECTION_WITHOUT_TLS_ALLOWED=true",
                        "-DCOSMOS.DISABLE_IMDS_ACCESS=true"),
                List.of("serve", "--port", "0", "--data", data.toString()),
                environment);
    }

    private static void mainJob(TestClient client) {
        PROJECT.importInto(client);
        PROJECT.awaitSuccess(client, PROJECT.train(client, TinyHost.MODEL));
        String summary = PROJECT.path("models/" + TinyHost.MODEL + "/evaluation/summary-result");
        JsonNode evaluation =
                client.send("GET", summary, "").body().path("customEntityRecognitionEvaluation");
        assertThat(evaluation.path("microF1").isNumber()).as(evaluation.toString()).isTrue();
        assertThat(evaluation.path("entities")).isNotEmpty();
        PROJECT.deploy(client, TinyHost.MODEL, TinyHost.DEPLOYMENT);
        JsonNode job = analyze(client, PROJECT.documents().get(0).text());
        assertThat(job.path("status").asText()).as(job.toString()).isEqualTo("succeeded");
        assertThat(job.path("tasks").path("items").path(0).path("results").path("documents"))
                .hasSize(1);
    }

    private static JsonNode analyze(TestClient client, String text) {
        String body = AnalyzeCalls.of(PROJECT.name(), TinyHost.DEPLOYMENT, List.of(text));
        return client.await(client.start("POST", AnalyzeCalls.PATH, body), LIMIT);
    }

    /** Files that the embedded backend would have kept. */
    private static List<Path> stored(Path data) throws IOException {
        try (Stream<Path> files = Files.walk(data)) {
            return files.filter(Files::isRegularFile)
                    .map(data::relativize)
                    .filter(file -> file.startsWith("blobs") || file.startsWith("items.db"))
                    .toList();
        }
    }

    private static void changeOneByte() {
        BlobContainerClient artifacts = owner.getBlobContainerClient("artifacts");
        String name =
                artifacts.listBlobs().stream()
                        .map(BlobItem::getName)
                        .filter(blob -> blob.endsWith("/model.onnx"))
                        .findFirst()
                        .orElseThrow();
        BlobClient model = artifacts.getBlobClient(name);
        byte[] content = model.downloadContent().toBytes();
        content[content.length / 2] ^= 1;
        model.upload(BinaryData.fromBytes(content), true);
    }
}
