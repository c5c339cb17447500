package io.spanwright.core.training;

import io.spanwright.core.dataset.Dataset;
import io.spanwright.core.dataset.DatasetDocument;
import io.spanwright.core.dataset.DatasetSplit;
import io.spanwright.core.dataset.DatasetSplitter;
import io.spanwright.core.dataset.SnapshotWriter;
import io.spanwright.core.error.ErrorCode;
import io.spanwright.core.error.ServiceException;
import io.spanwright.core.job.EvaluationOptions;
import io.spanwright.core.job.Job;
import io.spanwright.core.job.JobFailedException;
import io.spanwright.core.labels.Finding;
import io.spanwright.core.labels.FindingCode;
import io.spanwright.core.labels.LabelsValidation;
import io.spanwright.core.labels.MetadataReplacement;
import io.spanwright.core.project.FindingErrors;
import io.spanwright.core.project.Judgement;
import io.spanwright.core.project.LabelsJudge;
import io.spanwright.core.project.Project;
import io.spanwright.core.project.ProjectService;
import io.spanwright.core.project.WorkingCopies;
import io.spanwright.core.report.LabelsReport;
import io.spanwright.core.report.ReportSubject;
import io.spanwright.core.report.Reports;
import io.spanwright.core.store.BlobContent;
import io.spanwright.core.store.Sha256;
import io.spanwright.core.training.WorkDirectories.Scratch;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/** Takes the snapshot of labels and texts that a training job works on. */
final class Preparation {

    private final ProjectService projects;
    private final WorkingCopies workingCopies;
    private final LabelsJudge judge;
    private final Reports reports;
    private final WorkDirectories workDirectories;
    private final Supplier<Instant> clock;

    Preparation(
            ProjectService projects,
            WorkingCopies workingCopies,
            LabelsJudge judge,
            Reports reports,
            WorkDirectories workDirectories,
            Supplier<Instant> clock) {
        this.projects = projects;
        this.workingCopies = workingCopies;
        this.judge = judge;
        this.reports = reports;
        this.workDirectories = workDirectories;
        this.clock = clock;
    }

    /**
     * Takes the snapshot, unless it has been taken.
     *
     * @throws ServiceException where the project is gone or has no labels
     * @throws JobFailedException where the labels are not fit for training
     * @throws io.spanwright.core.dataset.DatasetSplitException where they can't be divided
     */
    void prepare(Job job, EvaluationOptions options, TrainingBlobs blobs) {
        if (blobs.snapshot().isPresent()) {
            return;
        }
        Project project = projects.get(job.project());
        try (Scratch scratch = workDirectories.open()) {
            BlobContent labels = labels(project, scratch.file("labels"));
            Path file = scratch.file("documents");
            LabelsValidation.Accepted accepted = accept(job, project, labels, file);
            Dataset dataset = accepted.dataset();
            DatasetSplit split =
                    DatasetSplitter.split(dataset, options.splitOptions(), project.seed());
            blobs.keepLabels(labels);
            blobs.keepSnapshot(snapshot(accepted, split, project, file), file);
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

    private LabelsValidation.Accepted accept(
            Job job, Project project, BlobContent labels, Path file) {
        Judgement judgement = judge(project, labels, file);
        if (judgement.validation() instanceof LabelsValidation.Accepted accepted) {
            return accepted;
        }
        List<Finding> findings = judgement.validation().findings();
        report(job, project.labels().orElseThrow(), judgement);
        throw new JobFailedException(FindingErrors.errors(findings));
    }

    private Judgement judge(Project project, BlobContent labels, Path file) {
        String id = project.labels().orElseThrow();
        try (SnapshotWriter writer = new SnapshotWriter(Files.newOutputStream(file))) {
            return judge.judgeAgain(
                    project.name(),
                    labels,
                    workingCopies.accepted(project.name(), id),
                    writer::write);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** So that the next training fails at once, and the user can read what the job does not say. */
    private void report(Job job, String id, Judgement judgement) {
        workingCopies.keepJudged(job.project(), id, judgement.documents());
        reports.add(
                job.project(),
                LabelsReport.of(
                        job.id(),
                        ReportSubject.workingCopy(id),
                        clock.get(),
                        judgement.validation().findings()));
    }

    private static TrainingSnapshot snapshot(
            LabelsValidation.Accepted accepted, DatasetSplit split, Project project, Path file) {
        Dataset dataset = accepted.dataset();
        return new TrainingSnapshot(
                Sha256.hex(file),
                dataset.language(),
                dataset.multilingual(),
                project.confidenceThreshold(),
                dataset.categories(),
                dataset.labelCounts(split.train()),
                locations(split.train()),
                locations(split.test()),
                changed(accepted.findings()));
    }

    private static int changed(List<Finding> findings) {
        return (int)
                findings.stream()
                        .filter(finding -> finding.code() == FindingCode.DOCUMENT_CHANGED)
                        .count();
    }

    private static List<String> locations(List<DatasetDocument> documents) {
        return documents.stream().map(DatasetDocument::location).toList();
    }
}
