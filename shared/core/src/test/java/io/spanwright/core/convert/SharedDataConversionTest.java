package io.spanwright.core.convert;

import static org.assertj.core.api.Assertions.assertThat;

import io.spanwright.core.SharedData;
import io.spanwright.core.convert.neutral.Loss;
import io.spanwright.core.convert.neutral.LossKind;
import io.spanwright.core.dataset.DocumentStore;
import io.spanwright.core.dataset.FolderDocumentStore;
import io.spanwright.core.labels.Finding;
import io.spanwright.core.labels.LabelsFileValidator;
import io.spanwright.core.labels.Purpose;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real data sets into each format and back. */
class SharedDataConversionTest {

    private static final LossPolicy LOSSY = new LossPolicy(true, false);

    @TempDir private Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "azure-loan-agreements",
                "tiny",
                "edge-unicode",
                "stockmark-ja",
                "azure-loan-agreements/legacy-2021/labels-extractors.json"
            })
    void noLabelIsLostOrMoved(String name) throws IOException {
        Path source = SharedData.path(name);
        Datasets.Reading original = Datasets.read(DataFormat.LABELS, source);
        assertThat(original.documents()).isNotEmpty();
        for (DataFormat format : DataFormat.values()) {
            Path there = directory.resolve(format.commandName());
            Path back = directory.resolve(format.commandName() + "-back");
            ConversionResult result = convert(DataFormat.LABELS, source, format, there, LOSSY);
            assertThat(result.out()).as(format + " " + result.losses()).isEqualTo(result.in());
            convert(format, there, DataFormat.LABELS, back, LOSSY);
            assertThat(Datasets.read(DataFormat.LABELS, back).contents())
                    .as(format.toString())
                    .isEqualTo(original.contents());
        }
    }

    @Test
    void overlapsAreRefusedAndCountedOrTheLongestKept() throws IOException {
        Path source = SharedData.path("re3d-overlap");
        Path target = directory.resolve("out");
        ConversionResult refused =
                convert(DataFormat.LABELS, source, DataFormat.LABELS, target, LossPolicy.REFUSE);
        assertThat(refused.written()).isFalse();
        assertThat(target).doesNotExist();
        long counted =
                refused.losses().stream()
                        .filter(loss -> loss.kind().isGrave())
                        .mapToLong(Loss::count)
                        .sum();
        assertThat(refused.in().labels() - refused.out().labels()).isEqualTo(counted).isPositive();
        assertThat(Datasets.counts(refused.losses())).containsKeys(LossKind.NESTED_LABEL);

        ConversionResult longest =
                convert(
                        DataFormat.LABELS,
                        source,
                        DataFormat.LABELS,
                        target,
                        new LossPolicy(false, true));
        assertThat(longest.written()).isTrue();
        assertThat(longest.out()).isEqualTo(refused.out());
        assertThat(errors(target)).isEmpty();
    }

    private static List<Finding> errors(Path folder) throws IOException {
        DocumentStore documents = new FolderDocumentStore("project", folder.resolve("documents"));
        return new LabelsFileValidator(documents, Purpose.TRAINING, Optional.empty())
                .validate(Files.readAllBytes(folder.resolve("labels.json"))).findings().stream()
                        .filter(Finding::isError)
                        .toList();
    }

    private static ConversionResult convert(
            DataFormat from, Path source, DataFormat to, Path target, LossPolicy losses)
            throws IOException {
        return new Conversion(from, to, Datasets.options(losses)).run(source, target);
    }
}
