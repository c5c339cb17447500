package io.spanwright.core.labels;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.spanwright.core.SharedData;
import io.spanwright.core.dataset.FolderDocumentStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every case of the collected bad inputs, with the answer that its manifest expects. The system
 * property {@value #MANIFEST} names another manifest of the same form.
 */
class BadInputsTest {

    private static final String MANIFEST = "bad-inputs.manifest";

    /**
     * Stricter than the manifest: offsets in code points are "mostly not detectable", but in this
     * file three of the labels begin inside a surrogate pair, and case 110 says to refuse that.
     */
    private static final String STRICTER = "cases/112-offsets-in-code-points.json";

    @TestFactory
    Stream<DynamicTest> answersEachCaseAsItsManifestExpects() throws IOException {
        Path file = manifest();
        Path folder = file.toAbsolutePath().getParent();
        JsonNode manifest = new ObjectMapper().readTree(file.toFile());
        String documents = manifest.path("default_documents_dir").asText("documents");
        return StreamSupport.stream(manifest.get("cases").spliterator(), false)
                .map(
                        c ->
                                DynamicTest.dynamicTest(
                                        c.get("file").asText(), () -> check(folder, documents, c)));
    }

    private static Path manifest() {
        String other = System.getProperty(MANIFEST);
        return other == null ? SharedData.path("bad-inputs/manifest.json") : Path.of(other);
    }

    private static void check(Path folder, String usual, JsonNode testCase) throws IOException {
        byte[] content = read(folder.resolve(testCase.get("file").asText()));
        Path documents = folder.resolve(testCase.path("documents_dir").asText(usual));
        FolderDocumentStore store = new FolderDocumentStore("bad-inputs", documents);

        LabelsValidation answer =
                Assertions.assertTimeout(
                        Duration.ofSeconds(60), () -> validate(content, store, Purpose.IMPORT));

        String expected = testCase.get("expected").asText();
        if (expected.startsWith("reject") || testCase.get("file").asText().equals(STRICTER)) {
            assertThat(answer).isInstanceOf(LabelsValidation.Rejected.class);
        } else if (expected.startsWith("accept")) {
            assertThat(answer).isInstanceOf(LabelsValidation.Accepted.class);
        } else {
            assertThat(expected).startsWith("unspecified");
        }
        if (expected.startsWith("reject")) {
            assertThat(answer.findings()).anyMatch(Finding::isError);
        }
        if (expected.contains("reject at training")) {
            assertThat(validate(content, store, Purpose.TRAINING))
                    .isInstanceOf(LabelsValidation.Rejected.class);
        }
        assertThat(answer.findings()).allMatch(finding -> finding.position().isPresent());
    }

    private static LabelsValidation validate(
            byte[] content, FolderDocumentStore store, Purpose purpose) {
        return new LabelsFileValidator(store, purpose, Optional.of("BadInputs")).validate(content);
    }

    private static byte[] read(Path file) throws IOException {
        boolean zipped = file.toString().endsWith(".gz");
        try (InputStream in = Files.newInputStream(file)) {
            return zipped ? new GZIPInputStream(in).readAllBytes() : in.readAllBytes();
        }
    }
}
