package io.spanwright.functions.offline;

import io.spanwright.core.dataset.Dataset;
import io.spanwright.core.dataset.DatasetDocument;
import io.spanwright.core.dataset.DatasetMark;
import io.spanwright.core.dataset.DatasetSplit;
import io.spanwright.core.dataset.DatasetSplitter;
import io.spanwright.core.dataset.LabeledDocument;
import io.spanwright.core.dataset.SnapshotWriter;
import io.spanwright.core.dataset.SplitOptions;
import io.spanwright.core.labels.ContentChecks;
import io.spanwright.core.labels.LabelsFileValidator;
import io.spanwright.core.labels.LabelsValidation;
import io.spanwright.core.labels.Purpose;
import io.spanwright.core.labels.ValidationOptions;
import io.spanwright.core.labels.content.LabelingChecks;
import io.spanwright.core.labels.offsets.OffsetTruth;
import io.spanwright.core.settings.Settings;
import io.spanwright.core.store.BlobContent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** A labels file with the documents beside it, and how it is divided. */
final class LabeledFolder {

    /**
     * The same for every command, so that evaluation finds the documents that training left out.
     */
    private static final long SPLIT_SEED = 0;

    private LabeledFolder() {}

    /** Reads and checks the labels file, the documents it names, and what the labels teach. */
    static LabelsValidation read(Options options, Settings settings, Purpose purpose) {
        return read(
                options,
                settings,
                purpose,
                OffsetTruth.CHECKS.and(new LabelingChecks()),
                document -> {});
    }

    /**
     * Reads and checks the labels file and the documents it names, keeping these with their texts.
     *
     * @param snapshot file to write them to
     */
    static LabelsValidation read(Options options, Settings settings, Purpose purpose, Path snapshot)
            throws IOException {
        try (SnapshotWriter writer = new SnapshotWriter(Files.newOutputStream(snapshot))) {
            return read(options, settings, purpose, OffsetTruth.CHECKS, writer::write);
        }
    }

    private static LabelsValidation read(
            Options options,
            Settings settings,
            Purpose purpose,
            ContentChecks checks,
            Consumer<LabeledDocument> sink) {
        FolderDocuments documents = new FolderDocuments(options.path("documents"));
        ValidationOptions limits = new ValidationOptions(settings.labelsFileBytes(), checks);
        return new LabelsFileValidator(documents, purpose, Optional.empty(), limits)
                .validate(BlobContent.of(options.path("labels")), sink);
    }

    /** The division that the options ask for; by the marks where there are any. */
    static DatasetSplit split(Options options, Dataset dataset) {
        boolean marked = dataset.documents().stream().anyMatch(LabeledFolder::isMarkedTest);
        String kind = options.text("split").orElse(marked ? "manual" : "percentage");
        SplitOptions split =
                kind.equals("manual") ? new SplitOptions.Manual() : SplitOptions.DEFAULT;
        return DatasetSplitter.split(dataset, split, SPLIT_SEED);
    }

    private static boolean isMarkedTest(DatasetDocument document) {
        return document.mark().equals(Optional.of(DatasetMark.TEST));
    }
}
