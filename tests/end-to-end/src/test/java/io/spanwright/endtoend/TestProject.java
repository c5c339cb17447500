package io.spanwright.endtoend;

import io.spanwright.host.sample.SampleDocument;
import io.spanwright.host.sample.SampleProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** A part of the sample project, small enough to train on it again and again. */
final class TestProject {

    static final String NAME = "tiny-loans";
    private static final String PROJECT = "authoring/analyze-text/projects/" + NAME;
    private static final Duration IMPORT_LIMIT = Duration.ofMinutes(1);

    private final SampleProject sample;

    TestProject() {
        List<SampleDocument> all = SampleProject.generate(SampleProject.DEFAULT_SEED).documents();
        sample =
                new SampleProject(
                        NAME,
                        Stream.concat(
                                        all.stream()
                                                .filter(d -> d.part().equals("Train"))
                                                .limit(32),
                                        all.stream().filter(d -> d.part().equals("Test")).limit(4))
                                .toList(),
                        List.of());
    }

    void writeDocuments(Path data) throws IOException {
        Path container = Files.createDirectories(data.resolve("documents").resolve(NAME));
        for (SampleDocument document : sample.documents()) {
            Files.writeString(container.resolve(document.location()), document.text());
        }
    }

    void writeLabels(Path file) throws IOException {
        Files.writeString(file, sample.labelsFile());
    }

    void importInto(TestClient client) {
        String job = client.start("POST", PROJECT + "/:import", sample.labelsFile());
        String status = client.await(job, IMPORT_LIMIT).path("status").asText();
        if (!status.equals("succeeded")) {
            throw new AssertionError("import " + client.state(job));
        }
    }

    /** Starts a training; the path of its job. */
    String train(TestClient client, String modelLabel) {
        return client.start(
                "POST",
                PROJECT + "/:train",
                """
                {"modelLabel": "%s", "trainingConfigVersion": "latest",
                 "evaluationOptions": {"kind": "manual"}}
                """
                        .formatted(modelLabel));
    }
}
