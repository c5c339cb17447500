package io.spanwright.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.spanwright.host.sample.SampleProject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The quickstart, and then unmodified clients and bad input against the host that stays up. */
class ClientsTest {

    private static final String PROJECT = "loan-papers";
    private static final String DEPLOYMENT = "production";
    private static final Duration CALL_LIMIT = Duration.ofMinutes(2);
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A joined emoji, a flag and combining marks: each shifts some unit's offsets. */
    private static final String TEXT =
            "\uD83D\uDC69\u200D\uD83D\uDE80 \uD83C\uDDEB\uD83C\uDDEE Cafe\u0301 deal "
                    + "\uD83C\uDF89: Thornwick Bank, the lender, agreed to lend $4,310,000 to"
                    + " Ashcombe Ceramics GmbH, the borrower \uD83D\uDE42. The loan bears interest"
                    + " at 5.75% and takes effect on 12 May 2024. Signed in Zu\u0308rich.";

    /** Before "Thornwick": astronaut 1, flag 1, Café 4, deal 4, emoji 1, colon 1, spaces 5. */
    private static final int COUNTED_BY_HAND = 17;

    private static Path data;
    private static HostProcess host;

    @BeforeAll
    static void quickstart() throws IOException {
        data = Distribution.newDirectory("quickstart");
        host =
                HostProcess.start(
                        List.of(),
                        List.of("quickstart", "--port", "0", "--data", data.toString()),
                        Map.of());
        host.uri();
    }

    @AfterAll
    static void stop() {
        host.close();
    }

    @Test
    void theQuickstartReachesItsScoreAndShowsEntities() {
        String micro =
                host.output()
                        .lines()
                        .filter(line -> line.startsWith("micro"))
                        .findFirst()
                        .orElseThrow();
        assertThat(Double.parseDouble(micro.split("\\s+")[1]))
                .as(host.output())
                .isGreaterThanOrEqualTo(0.90);
        assertThat(host.output()).contains("new-01-contract.txt").contains("curl -si 'http://");
        assertThat(host.output()).doesNotContain(HostProcess.key(data));
    }

    @Test
    void theJavaClientGetsOffsetsInUtf16() throws Exception {
        JsonNode entities = javaClient(host.uri(), List.of());
        assertThat(entities).isNotEmpty();
        for (JsonNode entity : entities) {
            int offset = entity.path("offset").asInt();
            assertThat(TEXT.substring(offset, offset + entity.path("length").asInt()))
                    .isEqualTo(entity.path("text").asText());
        }
        assertThat(texts(entities)).contains("Thornwick Bank", "Ashcombe Ceramics GmbH");
    }

    @Test
    void theNodeClientGetsOffsetsInTextElements() throws Exception {
        JsonNode entities = nodeClient();
        List<String> elements = textElements();
        assertThat(entities).isNotEmpty();
        for (JsonNode entity : entities) {
            int offset = entity.path("offset").asInt();
            List<String> covered = elements.subList(offset, offset + entity.path("length").asInt());
            assertThat(String.join("", covered)).isEqualTo(entity.path("text").asText());
        }
        assertThat(texts(entities)).contains("Thornwick Bank", "Ashcombe Ceramics GmbH");
        assertThat(offsetOf("Thornwick Bank", entities)).isEqualTo(COUNTED_BY_HAND);
    }

    @Test
    void overTlsTheJavaClientNeedsOnlyEndpointKeyAndTrustStore() throws Exception {
        Path copy = Distribution.newDirectory("tls");
        copyTree(data, copy);
        List<String> serve = List.of("serve", "--tls", "--port", "0", "--data", copy.toString());
        try (HostProcess secure = HostProcess.start(List.of(), serve, Map.of())) {
            URI endpoint = secure.uri();
            Path trust = trustStore(copy.resolve("keys"));
            JsonNode entities =
                    javaClient(
                            endpoint,
                            List.of(
                                    "-Djavax.net.ssl.trustStore=" + trust,
                                    "-Djavax.net.ssl.trustStorePassword=changeit"));
            assertThat(texts(entities)).contains("Thornwick Bank");
        }
    }

    @Test
    void aCorruptArtifactFailsTheJobAndIsNotServed() throws Exception {
        Path copy = Distribution.newDirectory("corrupt");
        copyTree(data, copy);
        changeOneByte(copy.resolve("blobs/artifacts"));
        List<String> serve = List.of("serve", "--port", "0", "--data", copy.toString());
        try (HostProcess corrupt = HostProcess.start(List.of(), serve, Map.of())) {
            TestClient client = TestClient.of(corrupt.uri(), HostProcess.key(copy));
            List<JsonNode> before = state(client);
            String job = client.start("POST", "analyze-text/jobs", analyze(1));
            JsonNode ended = client.await(job, CALL_LIMIT);
            assertThat(ended.path("status").asText()).isEqualTo("failed");
            assertThat(ended.path("errors").path(0).path("target").asText())
                    .isEqualTo("#/tasks/items/0");
            assertThat(state(client)).isEqualTo(before);
        }
    }

    private static void changeOneByte(Path artifacts) throws IOException {
        try (Stream<Path> files = Files.walk(artifacts)) {
            Path model =
                    files.filter(file -> file.endsWith("model.onnx")).findFirst().orElseThrow();
            byte[] content = Files.readAllBytes(model);
            content[content.length / 2] ^= 1;
            Files.write(model, content);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badRequests")
    void badInputGetsTheContractsErrorAndChangesNothing(BadRequest bad) {
        TestClient client =
                new TestClient(
                        host.uri(),
                        bad.key().map(key -> key.equals("right") ? HostProcess.key(data) : key));
        TestClient right = TestClient.of(host.uri(), HostProcess.key(data));
        List<JsonNode> before = state(right);
        TestClient.Answer answer = client.send(bad.method(), bad.path(), bad.body());
        assertThat(answer.status()).as(answer.toString()).isEqualTo(bad.status());
        assertThat(answer.body().path("error").path("code").asText()).isEqualTo(bad.code());
        assertThat(answer.body().path("error").path("message").asText()).isNotBlank();
        assertThat(state(right)).isEqualTo(before);
    }

    /**
     * A request that must be refused.
     *
     * @param key {@code right} for the real one
     */
    record BadRequest(
            String name,
            Optional<String> key,
            String method,
            String path,
            String body,
            int status,
            String code) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<BadRequest> badRequests() {
        String projects = "authoring/analyze-text/projects/";
        String jobs = "analyze-text/jobs";
        Optional<String> right = Optional.of("right");
        String train = "{\"modelLabel\": \"m\", \"trainingConfigVersion\": \"latest\"}";
        return List.of(
                new BadRequest(
                        "no key", Optional.empty(), "POST", jobs, analyze(1), 401, "Unauthorized"),
                new BadRequest(
                        "wrong key",
                        Optional.of("0".repeat(64)),
                        "POST",
                        jobs,
                        analyze(1),
                        401,
                        "Unauthorized"),
                new BadRequest(
                        "unknown project",
                        right,
                        "GET",
                        projects + "nobody",
                        "",
                        404,
                        "ProjectNotFound"),
                new BadRequest(
                        "training of an unknown project",
                        right,
                        "POST",
                        projects + "nobody/:train",
                        train,
                        404,
                        "ProjectNotFound"),
                new BadRequest(
                        "untrained model",
                        right,
                        "PUT",
                        projects + PROJECT + "/deployments/other",
                        "{\"trainedModelLabel\": \"v2\"}",
                        404,
                        "NotFound"),
                new BadRequest(
                        "malformed JSON",
                        right,
                        "POST",
                        jobs,
                        "{\"tasks\": [",
                        400,
                        "InvalidRequest"),
                new BadRequest(
                        "26 documents", right, "POST", jobs, analyze(26), 400, "InvalidRequest"));
    }

    @Test
    void anEmptyTextIsAnErrorOfItsDocumentOnly() {
        TestClient client = TestClient.of(host.uri(), HostProcess.key(data));
        String body = analyze(2).replace("text 1", "");
        JsonNode job = client.await(client.start("POST", "analyze-text/jobs", body), CALL_LIMIT);
        assertThat(job.path("status").asText()).isEqualTo("succeeded");
        JsonNode results = job.path("tasks").path("items").path(0).path("results");
        assertThat(results.path("documents")).hasSize(1);
        JsonNode error = results.path("errors").path(0);
        assertThat(error.path("id").asText()).isEqualTo("1");
        assertThat(error.path("error").path("innererror").path("code").asText())
                .isEqualTo("InvalidDocument");
    }

    @Test
    void aMissingContainerFailsTheImport() {
        TestClient client = TestClient.of(host.uri(), HostProcess.key(data));
        String file =
                SampleProject.generate(1).labelsFile().replace("loan-papers", "no-such-container");
        String path = "authoring/analyze-text/projects/no-such-container/:import";
        TestClient.Answer answer = client.send("POST", path, file);
        if (answer.status() == 202) {
            URI job = URI.create(answer.operationLocation().orElseThrow());
            JsonNode state = client.await(job.getPath() + "?" + job.getQuery(), CALL_LIMIT);
            assertThat(state.path("status").asText()).isEqualTo("failed");
            assertThat(state.path("errors")).isNotEmpty();
            return;
        }
        assertThat(answer.status()).isEqualTo(400);
    }

    private static List<JsonNode> state(TestClient client) {
        return List.of(
                client.send("GET", "authoring/analyze-text/projects", "").body(),
                client.project("GET", PROJECT + "/models", "").body(),
                client.project("GET", PROJECT + "/deployments", "").body(),
                client.project("GET", PROJECT + "/train/jobs", "").body());
    }

    private static String analyze(int documents) {
        List<String> texts =
                IntStream.rangeClosed(1, documents)
                        .mapToObj(i -> "{\"id\": \"" + i + "\", \"text\": \"text " + i + "\"}")
                        .toList();
        return """
        {"analysisInput": {"documents": [%s]},
         "tasks": [{"kind": "CustomEntityRecognition",
                    "parameters": {"projectName": "%s", "deploymentName": "%s"}}]}
        """
                .formatted(String.join(",", texts), PROJECT, DEPLOYMENT);
    }

    private static JsonNode javaClient(URI endpoint, List<String> options) throws Exception {
        Path directory = Distribution.newDirectory("java-client");
        List<String> command = new ArrayList<>(List.of(Commands.java()));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add(JavaClient.class.getName());
        command.addAll(arguments(endpoint, directory));
        return entities(directory, command);
    }

    private static JsonNode nodeClient() throws Exception {
        Path directory = Distribution.newDirectory("node-client");
        for (String file : List.of("package.json", "package-lock.json", "analyze.mjs")) {
            Files.copy(Path.of("src/test/node", file), directory.resolve(file));
        }
        Commands.Result install =
                Commands.run(
                        directory,
                        Map.of(),
                        CALL_LIMIT,
                        List.of("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts"));
        assertThat(install.status()).as(install.err()).isZero();
        List<String> command = new ArrayList<>(List.of("node", "analyze.mjs"));
        command.addAll(arguments(host.uri(), directory));
        return entities(directory, command);
    }

    private static List<String> arguments(URI endpoint, Path directory) throws IOException {
        Path text = Files.writeString(directory.resolve("text.txt"), TEXT);
        return List.of(endpoint.toString(), PROJECT, DEPLOYMENT, text.toString());
    }

    private static JsonNode entities(Path directory, List<String> command) throws Exception {
        Map<String, String> environment = Map.of("SPANWRIGHT_TEST_KEY", HostProcess.key(data));
        Commands.Result result = Commands.run(directory, environment, CALL_LIMIT, command);
        assertThat(result.status()).as(result.err()).isZero();
        return JSON.readTree(result.out().lines().reduce((first, last) -> last).orElseThrow());
    }

    private static int offsetOf(String text, JsonNode entities) {
        for (JsonNode entity : entities) {
            if (entity.path("text").asText().equals(text)) {
                return entity.path("offset").asInt();
            }
        }
        throw new AssertionError("no entity " + text);
    }

    private static List<String> texts(JsonNode entities) {
        List<String> texts = new ArrayList<>();
        entities.forEach(entity -> texts.add(entity.path("text").asText()));
        return texts;
    }

    /** Grapheme clusters. */
    private static List<String> textElements() {
        return Pattern.compile("\\X").matcher(TEXT).results().map(MatchResult::group).toList();
    }

    private static Path trustStore(Path keys) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        try (InputStream in = Files.newInputStream(keys.resolve("tls-certificate.pem"))) {
            Certificate certificate =
                    CertificateFactory.getInstance("X.509").generateCertificate(in);
            store.setCertificateEntry("spanwright", certificate);
        }
        Path file = keys.resolve("trust.p12");
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, "changeit".toCharArray());
        }
        return file;
    }

    private static void copyTree(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                    continue;
                }
                Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }
}
