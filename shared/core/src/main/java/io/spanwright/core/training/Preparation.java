package io.spanwright.core.training;

import io.spanwright.core.dataset.Dataset;
import io.spanwright.core.dataset.DatasetDocument;
import io.spanwright.core.dataset.DatasetSplit;
import io.spanwright.core.dataset.DatasetSplitter;
import io.spanwright.core.dataset.DocumentStore;
import io.spanwright.core.dataset.SnapshotWriter;
import io.spanwright.core.error.ErrorCode;
import io.spanwright.core.error.ServiceException;
import io.spanwright.core.job.EvaluationOptions;
import io.spanwright.core.job.JobFailedException;
import io.spanwright.core.labels.LabelsFileValidator;
import io.spanwright.core.labels.LabelsValidation;
import io.spanwright.core.labels.MetadataReplacement;
import io.spanwright.core.labels.Purpose;
import io.spanwright.core.labels.ValidationOptions;
import io.spanwright.core.project.Imports;
import io.spanwright.core.project.Project;
import io.spanwright.core.project.ProjectService;
import io.spanwright.core.project.WorkingCopies;
import io.spanwright.core.store.BlobContent;
import io.spanwright.core.store.Sha256;
import io.spanwright.core.training.WorkDirectories.Scratch;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Takes the snapshot of labels and texts that a training job works on. */
final class Preparation {

    private final ProjectService projects;
    private final WorkingCopies workingCopies;
    private final DocumentStore documents;
    private final WorkDirectories workDirectories;
    private final ValidationOptions validation;

    Preparation(
            ProjectService projects,
            WorkingCopies workingCopies,
            DocumentStore documents,
            WorkDirectories workDirectories,
            ValidationOptions validation) {
        this.projects = projects;
        this.workingCopies = workingCopies;
        this.documents = documents;
        this.workDirectories = workDirectories;
        this.validation = validation;
    }

    /**
     * Takes the snapshot, unless it has been taken.
     *
     * @throws ServiceException where the project is gone or has no labels
     * @throws JobFailedException where the labels are not fit for training
     * @throws io.spanwright.core.dataset.DatasetSplitException where they can't be divided
     */
    void prepare(String projectName, EvaluationOptions options, TrainingBlobs blobs) {
        if (blobs.snapshot().isPresent()) {
            return;
        }
        Project project = projects.get(projectName);
        try (Scratch scratch = workDirectories.open()) {
            BlobContent labels = labels(project, scratch.file("labels"));
            Path file = scratch.file("documents");
            Dataset dataset = write(projectName, labels, file);
            DatasetSplit split =
                    DatasetSplitter.split(dataset, options.splitOptions(), project.seed());
            blobs.keepLabels(labels);
            double threshold = project.confidenceThreshold();
            blobs.keepSnapshot(snapshot(dataset, split, threshold, file), file);
        }
    }

    /** The working copy under the project's settings of now. */
    private BlobContent labels(Project project, Path file) {
        BlobContent copy =
                project.labels()
                        .flatMap(id -> workingCopies.find(project.name(), id))
                        .orElseThrow(Preparation::unlabeled);
        try (OutputStream out = Files.newOutputStream(file)) {
            new MetadataReplacement(project.metadata()).copy(copy, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return BlobContent.of(file);
    }

    private static ServiceException unlabeled() {
        return new ServiceException(
                ErrorCode.INVALID_ARGUMENT,
                "The project has no labels. Import a labels file first.");
    }

    private Dataset write(String project, BlobContent labels, Path file) {
        LabelsFileValidator validator =
                new LabelsFileValidator(
                        documents, Purpose.TRAINING, Optional.of(project), validation);
        try (SnapshotWriter writer = new SnapshotWriter(Files.newOutputStream(file))) {
            LabelsValidation answer = validator.validate(labels, writer::write);
            if (answer instanceof LabelsValidation.Accepted accepted) {
                return accepted.dataset();
            }
            throw new JobFailedException(Imports.errors(answer.findings()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TrainingSnapshot snapshot(
            Dataset dataset, DatasetSplit split, double confidenceThreshold, Path file) {
        return new TrainingSnapshot(
                Sha256.hex(file),
                dataset.language(),
                dataset.multilingual(),
                confidenceThreshold,
                dataset.categories(),
                dataset.labelCounts(split.train()),
                locations(split.train()),
                locations(split.test()));
    }

    private static List<String> locations(List<DatasetDocument> documents) {
        return documents.stream().map(DatasetDocument::location).toList();
    }
}
