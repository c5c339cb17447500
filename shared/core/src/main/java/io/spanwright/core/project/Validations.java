package io.spanwright.core.project;

import io.spanwright.core.error.ErrorCode;
import io.spanwright.core.error.ServiceException;
import io.spanwright.core.job.Job;
import io.spanwright.core.job.JobBody;
import io.spanwright.core.job.JobDetails;
import io.spanwright.core.job.JobService;
import io.spanwright.core.job.JobStatus;
import io.spanwright.core.job.ValidationResult;
import io.spanwright.core.report.LabelsReport;
import io.spanwright.core.report.ReportEntry;
import io.spanwright.core.report.ReportSubject;
import io.spanwright.core.report.Reports;
import io.spanwright.core.store.BlobContent;
import io.spanwright.core.store.BlobVersion;
import io.spanwright.core.store.ItemChange;
import io.spanwright.core.store.Stored;
import java.util.List;
import java.util.Optional;

/**
 * Validates a project's labels on demand, by jobs: the uploaded labels file where that may become
 * the working copy, and else the working copy with its documents as they are now.
 */
public final class Validations implements JobBody {

    private final ProjectStore store;
    private final WorkingCopies workingCopies;
    private final UploadedLabels uploads;
    private final UploadContainer container;
    private final LabelsJudge judge;
    private final Reports reports;
    private final JobService jobs;

    Validations(
            ProjectStore store,
            WorkingCopies workingCopies,
            UploadedLabels uploads,
            UploadContainer container,
            LabelsJudge judge,
            Reports reports,
            JobService jobs) {
        this.store = store;
        this.workingCopies = workingCopies;
        this.uploads = uploads;
        this.container = container;
        this.judge = judge;
        this.reports = reports;
        this.jobs = jobs;
    }

    /**
     * Stores a job that validates.
     *
     * @throws ServiceException where there is neither such a project nor a labels file for one, or
     *     the project is being deleted
     */
    public Job start(String project) {
        if (store.find(project).isEmpty()
                && (!Names.isName(project) || container.find(project).isEmpty())) {
            throw ProjectService.notFound(project);
        }
        Job job = jobs.draft(project, new JobDetails.Validate(Optional.empty()));
        jobs.create(job);
        return job;
    }

    @Override
    public void run(Stored<Job> read) {
        String project = read.value().project();
        Optional<ReportEntry> uploaded = uploads.reconsider(project);
        if (uploaded.filter(ReportEntry::accepted).isPresent()) {
            end(read, uploaded.get(), List.of());
            return;
        }
        Optional<ReportEntry> workingCopy = validateWorkingCopy(read);
        ReportEntry shown = uploaded.or(() -> workingCopy).orElseThrow(Validations::unlabeled);
        if (uploaded.isPresent()) {
            workingCopy.ifPresent(entry -> reports.enter(project, entry));
        }
        end(read, shown, List.of(reports.entering(project, shown)));
    }

    /** Judges the working copy, if there is one, and writes the report. */
    private Optional<ReportEntry> validateWorkingCopy(Stored<Job> read) {
        String name = read.value().project();
        Optional<String> id = store.find(name).flatMap(project -> project.value().labels());
        Optional<BlobVersion> labels = id.flatMap(known -> workingCopies.find(name, known));
        return labels.map(file -> validate(read, id.orElseThrow(), file));
    }

    private ReportEntry validate(Stored<Job> read, String id, BlobContent labels) {
        Job job = read.value();
        Judgement judgement =
                judge.judgeAgain(
                        job.project(),
                        labels,
                        workingCopies.accepted(job.project(), id),
                        document -> {});
        LabelsReport report =
                LabelsReport.of(
                        job.id(),
                        ReportSubject.workingCopy(id),
                        jobs.store().now(),
                        judgement.validation().findings());
        jobs.store().requireUnchanged(read);
        workingCopies.keepJudged(job.project(), id, judgement.documents());
        reports.write(job.project(), report);
        return report.entry();
    }

    private static ServiceException unlabeled() {
        return new ServiceException(
                ErrorCode.INVALID_ARGUMENT,
                "The project has no labels. Import a labels file first.");
    }

    private void end(Stored<Job> read, ReportEntry entry, List<ItemChange> changes) {
        ValidationResult result =
                new ValidationResult(
                        entry.id(), entry.accepted(), entry.errors(), entry.warnings());
        JobDetails.Validate details = new JobDetails.Validate(Optional.of(result));
        Job done =
                read.value()
                        .with(details, jobs.store().now())
                        .become(JobStatus.SUCCEEDED, jobs.store().now());
        jobs.store().replace(read, done, changes);
    }
}
