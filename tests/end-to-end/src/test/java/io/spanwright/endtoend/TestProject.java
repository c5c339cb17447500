package io.spanwright.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.spanwright.host.sample.SampleDocument;
import io.spanwright.host.sample.SampleProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** A part of the sample project, small enough to train on it again and again. */
final class TestProject {

    private static final Duration LIMIT = Duration.ofMinutes(3);

    private final SampleProject sample;

    private TestProject(SampleProject sample) {
        this.sample = sample;
    }

    /** The project of this name, whose container is called the same. */
    static TestProject named(String name) {
        return of(name, 32, 4);
    }

    /** With no more documents than a training needs. */
    static TestProject small(String name) {
        return of(name, 10, 2);
    }

    private static TestProject of(String name, int train, int test) {
        Stream<SampleDocument> documents =
                Stream.concat(marked("Train").limit(train), marked("Test").limit(test));
        return new TestProject(new SampleProject(name, documents.toList(), List.of()));
    }

    private static Stream<SampleDocument> marked(String part) {
        return of(SampleProject.DEFAULT_SEED).filter(document -> document.part().equals(part));
    }

    /** A project of several samples, on which even a tiny encoder trains for a good while. */
    static TestProject large(String name) {
        List<SampleDocument> documents =
                LongStream.rangeClosed(1, 5)
                        .boxed()
                        .flatMap(seed -> of(seed).map(document -> renamed(document, seed)))
                        .toList();
        return new TestProject(new SampleProject(name, documents, List.of()));
    }

    private static Stream<SampleDocument> of(long seed) {
        return SampleProject.generate(seed).documents().stream();
    }

    private static SampleDocument renamed(SampleDocument document, long seed) {
        return new SampleDocument(
                seed + "-" + document.location(),
                document.part(),
                document.text(),
                document.labels());
    }

    String name() {
        return sample.name();
    }

    List<SampleDocument> documents() {
        return sample.documents();
    }

    String labelsFile() {
        return sample.labelsFile();
    }

    void writeDocuments(Path data) throws IOException {
        Path container = Files.createDirectories(data.resolve("documents").resolve(name()));
        for (SampleDocument document : sample.documents()) {
            Files.writeString(container.resolve(document.location()), document.text());
        }
    }

    void writeLabels(Path file) throws IOException {
        Files.writeString(file, sample.labelsFile());
    }

    void importInto(TestClient client) {
        awaitSuccess(client, client.start("POST", path(":import"), sample.labelsFile()));
    }

    /** Starts a training; the path of its job. */
    String train(TestClient client, String modelLabel) {
        return client.start("POST", path(":train"), trainBody(modelLabel));
    }

    /** The body of a call that trains. */
    static String trainBody(String modelLabel) {
        return """
        {"modelLabel": "%s", "trainingConfigVersion": "latest",
         "evaluationOptions": {"kind": "manual"}}
        """
                .formatted(modelLabel);
    }

    void deploy(TestClient client, String modelLabel, String deployment) {
        String body = "{\"trainedModelLabel\": \"" + modelLabel + "\"}";
        awaitSuccess(client, client.start("PUT", path("deployments/" + deployment), body));
    }

    void awaitSuccess(TestClient client, String job) {
        JsonNode state = client.await(job, LIMIT);
        assertThat(state.path("status").asText()).as(state.toString()).isEqualTo("succeeded");
    }

    /** A path below the project's, from {@code authoring} on. */
    String path(String below) {
        return TestClient.PROJECTS + "/" + name() + "/" + below;
    }
}
