package io.spanwright.core.labels.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.spanwright.core.SharedData;
import io.spanwright.core.dataset.DocumentStore;
import io.spanwright.core.dataset.FolderDocumentStore;
import io.spanwright.core.labels.LabelsFileValidator;
import io.spanwright.core.labels.LabelsValidation;
import io.spanwright.core.labels.Purpose;
import io.spanwright.core.labels.Severity;
import io.spanwright.core.labels.ValidationOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharedDataSetsTest {

    @ParameterizedTest
    @CsvSource({
        "azure-loan-agreements, labels-split.json",
        "tiny, labels.json",
        "wnut17, labels.json",
        "sec-loan, labels.json",
        "ncbi-disease, labels.json",
        "wikigold, labels.json",
        "re3d, labels.json",
        "ler-de, labels.json",
        "stockmark-ja, labels.json",
        "uner-zh, labels.json",
        "edge-unicode, labels.json"
    })
    void adviceLeavesTheDataSetRight(String name, String labels) throws IOException {
        Path folder = SharedData.path(name);

        LabelsValidation answer =
                new LabelsFileValidator(
                                new AnyContainer(folder.resolve("documents")),
                                Purpose.TRAINING,
                                Optional.empty(),
                                ValidationOptions.STRUCTURE.with(new LabelingChecks()))
                        .validate(Files.readAllBytes(folder.resolve(labels)));

        assertThat(answer).isInstanceOf(LabelsValidation.Accepted.class);
        assertThat(answer.findings())
                .allMatch(finding -> finding.severity() == Severity.WARNING)
                .allMatch(finding -> finding.position().isPresent());
    }

    /** The data sets name containers that nobody here has. */
    private record AnyContainer(FolderDocumentStore files) implements DocumentStore {

        AnyContainer(Path folder) {
            this(new FolderDocumentStore("any", folder));
        }

        @Override
        public boolean containerExists(String container) {
            return true;
        }

        @Override
        public Optional<StoredDocument> read(String container, String location) {
            return files.read(files.container(), location);
        }

        @Override
        public Stream<DocumentProperties> list(String container) {
            return files.list(files.container());
        }
    }
}
