package io.spanwright.core.labels;

import static org.assertj.core.api.Assertions.assertThat;

import io.spanwright.core.SharedData;
import io.spanwright.core.dataset.DocumentStore;
import io.spanwright.core.dataset.EntityLabel;
import io.spanwright.core.dataset.FolderDocumentStore;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SharedDataSetsTest {

    @ParameterizedTest
    @CsvSource({
        "azure-loan-agreements, 20, 240",
        "edge-unicode, 42, 1288",
        "ler-de, 668, 10366",
        "tiny, 40, 390",
        "stockmark-ja, 268, 13185",
        "uner-zh, 151, 6881",
        "wnut17, 235, 3054",
        "re3d, 88, 2780",
        "sec-loan, 62, 1486",
        "ncbi-disease, 692, 6094",
        "wikigold, 145, 3558"
    })
    void acceptsTheDataSet(String name, int documents, int labels) throws IOException {
        Path folder = SharedData.path(name);
        List<EntityLabel> seen = new ArrayList<>();

        LabelsValidation answer =
                validator(folder, Purpose.TRAINING)
                        .validate(
                                Files.readAllBytes(folder.resolve("labels.json")),
                                document -> seen.addAll(document.labels()));

        assertThat(answer)
                .as(() -> answer.findings().stream().limit(5).toList().toString())
                .isInstanceOfSatisfying(
                        LabelsValidation.Accepted.class,
                        a -> assertThat(a.dataset().documents()).hasSize(documents));
        assertThat(seen).hasSize(labels);
        assertThat(answer.findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"azure-loan-agreements", "edge-unicode", "tiny"})
    void losesNothingWhenItIsWrittenAgain(String name) throws IOException {
        byte[] content = Files.readAllBytes(SharedData.path(name).resolve("labels.json"));
        LabelsFile file = new LabelsFileReader().read(content).file().orElseThrow();
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        new LabelsFileWriter().write(file, out);

        assertThat(new LabelsFileReader().read(out.toByteArray()))
                .isEqualTo(new LabelsReading(Optional.of(file), List.of()));
    }

    @Test
    void refusesOverlappingLabels() throws IOException {
        Path folder = SharedData.path("re3d-overlap");

        LabelsValidation answer =
                validator(folder, Purpose.IMPORT)
                        .validate(Files.readAllBytes(folder.resolve("labels.json")));

        assertThat(answer).isInstanceOf(LabelsValidation.Rejected.class);
        assertThat(answer.findings()).anyMatch(f -> f.code() == FindingCode.LABELS_OVERLAP);
    }

    private static LabelsFileValidator validator(Path folder, Purpose purpose) {
        FolderDocumentStore files = new FolderDocumentStore("any", folder.resolve("documents"));
        return new LabelsFileValidator(anyContainer(files), purpose, Optional.empty());
    }

    /** The data sets name containers that nobody here has. */
    private static DocumentStore anyContainer(FolderDocumentStore files) {
        return new DocumentStore() {
            @Override
            public boolean containerExists(String container) {
                return true;
            }

            @Override
            public Optional<StoredDocument> read(String container, String location) {
                return files.read(files.container(), location);
            }

            @Override
            public java.util.stream.Stream<DocumentProperties> list(String container) {
                return files.list(container);
            }
        };
    }
}
