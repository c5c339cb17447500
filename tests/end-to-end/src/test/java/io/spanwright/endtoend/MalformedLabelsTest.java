package io.spanwright.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Imports of malformed labels files into a project that is in use: all faults are told. */
@ExtendWith(SharedHosts.class)
class MalformedLabelsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final String LABEL = "/assets/documents/0/entities/0/labels/0";

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "not JSON", "[]", "{\"metadata\": {}", "{} {}", "{\"a\": NaN}"})
    void whatIsNoJsonObjectIsRefusedAtOnce(String body, TinyHost host) {
        HostState before = host.state();
        TestClient.Answer answer = host.client().send("POST", host.project().path(":import"), body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.error("code")).isEqualTo("InvalidRequest");
        assertThat(answer.error("message")).isNotBlank();
        assertThat(host.state()).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void everyFaultIsAnErrorOfTheJob(Fault fault, TinyHost host) throws IOException {
        HostState before = host.state();
        ObjectNode file = (ObjectNode) JSON.readTree(host.project().labelsFile());
        fault.change().accept(file);
        JsonNode job = imported(host, file);
        assertThat(job.path("status").asText()).as(job.toString()).isEqualTo("failed");
        List<String> found =
                job.path("errors").findValuesAsText("message").stream()
                        .map(message -> message.substring(0, message.indexOf(": ")))
                        .toList();
        assertThat(found).containsExactlyInAnyOrderElementsOf(fault.codes());
        assertThat(job.path("errors").findValuesAsText("code")).containsOnly("InvalidArgument");
        assertThat(job.path("errors").findValuesAsText("target")).contains(fault.target());
        assertThat(host.state()).isEqualTo(before);
    }

    @Test
    void anotherProjectNameInTheFileIsAWarningAndThePathCounts(TinyHost host) throws IOException {
        TestProject project = TestProject.small("named-otherwise");
        project.writeDocuments(host.data());
        ObjectNode file = (ObjectNode) JSON.readTree(project.labelsFile());
        metadata(file).put("projectName", host.project().name());
        TestClient client = host.client();
        JsonNode of = client.project("GET", host.project().name(), "").body();
        JsonNode job =
                client.await(client.start("POST", project.path(":import"), file.toString()), LIMIT);
        assertThat(job.path("status").asText()).isEqualTo("succeeded");
        assertThat(job.path("warnings").findValuesAsText("code")).contains("PROJECT_NAME_DIFFERS");
        assertThat(client.project("GET", project.name(), "").status()).isEqualTo(200);
        assertThat(client.project("GET", host.project().name(), "").body()).isEqualTo(of);
    }

    private static JsonNode imported(TinyHost host, ObjectNode file) {
        TestClient client = host.client();
        String path = host.project().path(":import");
        return client.await(client.start("POST", path, file.toString()), LIMIT);
    }

    /**
     * A mistake in a labels file.
     *
     * @param codes of all findings
     * @param target of one of them
     */
    record Fault(String name, Consumer<ObjectNode> change, String target, List<String> codes) {

        static Fault of(String name, Consumer<ObjectNode> change, String target, String... codes) {
            return new Fault(name, change, target, List.of(codes));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Fault> faults() {
        return List.of(
                Fault.of("2021", MalformedLabelsTest::become2021, "", "LEGACY_FORMAT"),
                Fault.of("no metadata", file -> file.remove("metadata"), "", "MISSING_PROPERTY"),
                Fault.of(
                        "category twice",
                        file -> entities(file).add(entities(file).get(0)),
                        "/assets/entities/10/category",
                        "DUPLICATE_CATEGORY"),
                Fault.of(
                        "category not declared",
                        file -> label(file).put("category", "Nobody"),
                        LABEL + "/category",
                        "UNKNOWN_CATEGORY"),
                Fault.of(
                        "document twice",
                        file -> documents(file).add(documents(file).get(0).deepCopy()),
                        "/assets/documents/12/location",
                        "DUPLICATE_LOCATION"),
                Fault.of(
                        "document is not there",
                        file -> document(file).put("location", "gone.txt"),
                        "/assets/documents/0/location",
                        "DOCUMENT_NOT_FOUND"),
                Fault.of(
                        "way out of the container",
                        file -> document(file).put("location", "../../items.db"),
                        "/assets/documents/0/location",
                        "INVALID_LOCATION"),
                Fault.of(
                        "three faults, all told",
                        MalformedLabelsTest::spoilThrice,
                        LABEL + "/offset",
                        "UNSUPPORTED_LANGUAGE",
                        "WRONG_TYPE",
                        "LABEL_OUTSIDE_DOCUMENT"));
    }

    private static void become2021(ObjectNode file) {
        JsonNode documents = documents(file).deepCopy();
        file.removeAll();
        file.putArray("extractors").addObject().put("name", "Lender");
        file.set("documents", documents);
    }

    private static void spoilThrice(ObjectNode file) {
        metadata(file).put("language", "tlh").put("multilingual", "yes");
        label(file).put("offset", 100_000);
    }

    private static ObjectNode metadata(ObjectNode file) {
        return (ObjectNode) file.path("metadata");
    }

    private static ArrayNode entities(ObjectNode file) {
        return (ArrayNode) file.path("assets").path("entities");
    }

    private static ArrayNode documents(ObjectNode file) {
        return (ArrayNode) file.path("assets").path("documents");
    }

    private static ObjectNode document(ObjectNode file) {
        return (ObjectNode) documents(file).path(0);
    }

    private static ObjectNode label(ObjectNode file) {
        return (ObjectNode) document(file).path("entities").path(0).path("labels").path(0);
    }
}
