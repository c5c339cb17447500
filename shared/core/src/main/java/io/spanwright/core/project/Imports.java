package io.spanwright.core.project;

import io.spanwright.core.error.ErrorCode;
import io.spanwright.core.error.ServiceError;
import io.spanwright.core.error.ServiceException;
import io.spanwright.core.job.Job;
import io.spanwright.core.job.JobBody;
import io.spanwright.core.job.JobDetails;
import io.spanwright.core.job.JobFailedException;
import io.spanwright.core.job.JobService;
import io.spanwright.core.job.JobStatus;
import io.spanwright.core.labels.Finding;
import io.spanwright.core.labels.LabelsValidation;
import io.spanwright.core.report.LabelsReport;
import io.spanwright.core.report.ReportSubject;
import io.spanwright.core.report.Reports;
import io.spanwright.core.store.BlobContent;
import io.spanwright.core.store.BlobPath;
import io.spanwright.core.store.BlobVersion;
import io.spanwright.core.store.Blobs;
import io.spanwright.core.store.Stored;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Imports labels files by jobs. A file that is wrong changes nothing. */
public final class Imports implements JobBody {

    /** Bodies of import calls until their jobs have ended, each project's in a folder. */
    public static final String CONTAINER = "imports";

    private final ProjectStore store;
    private final Adoption adoption;
    private final LabelsJudge judge;
    private final Reports reports;
    private final JobService jobs;
    private final Blobs blobs;

    Imports(
            ProjectStore store,
            Adoption adoption,
            LabelsJudge judge,
            Reports reports,
            JobService jobs,
            Blobs blobs) {
        this.store = store;
        this.adoption = adoption;
        this.judge = judge;
        this.reports = reports;
        this.jobs = jobs;
        this.blobs = blobs;
    }

    /**
     * Stores the file and a job that takes it.
     *
     * @throws ServiceException where the name is bad or another job has the project
     */
    public Job start(String project, String labels) {
        Names.require("projectName", project);
        Job job = jobs.draft(project, new JobDetails.Import());
        BlobPath body = body(project, job.id());
        blobs.store().create(body, BlobContent.of(labels.getBytes(StandardCharsets.UTF_8)));
        try {
            jobs.create(job);
        } catch (ServiceException e) {
            blobs.store().delete(body);
            throw e;
        }
        return job;
    }

    private static BlobPath body(String project, String jobId) {
        return new BlobPath(CONTAINER, project + "/" + jobId + ".json");
    }

    @Override
    public void run(Stored<Job> read) {
        Job job = read.value();
        BlobContent labels =
                BlobVersion.of(blobs.store(), body(job.project(), job.id()))
                        .orElseThrow(Imports::lost);
        Optional<Stored<Project>> project = store.find(job.project());
        // Only after the project was read: else a run that lost long ago could put its labels back.
        jobs.store().requireUnchanged(read);
        Judgement judgement = judge.judgeNew(job.project(), labels);
        LabelsValidation.Accepted accepted = require(job, judgement);
        adoption.adopt(
                project,
                job.project(),
                new Adoption.Candidate(job.id(), accepted.metadata(), labels, judgement),
                jobs.store().now());
        LabelsReport report = report(job, ReportSubject.workingCopy(job.id()), accepted.findings());
        reports.write(job.project(), report);
        Job done = job.become(JobStatus.SUCCEEDED, jobs.store().now());
        jobs.store()
                .replace(
                        read,
                        done.warned(FindingErrors.warnings(accepted.findings())),
                        List.of(reports.entering(job.project(), report.entry())));
    }

    private static JobFailedException lost() {
        return new JobFailedException(
                List.of(
                        ServiceError.of(
                                ErrorCode.INTERNAL_SERVER_ERROR,
                                "The file to import is gone. Import it again.")));
    }

    private LabelsValidation.Accepted require(Job job, Judgement judgement) {
        if (judgement.validation() instanceof LabelsValidation.Accepted accepted) {
            return accepted;
        }
        List<Finding> findings = judgement.validation().findings();
        reports.add(job.project(), report(job, ReportSubject.refused(), findings));
        throw new JobFailedException(FindingErrors.errors(findings));
    }

    private LabelsReport report(Job job, ReportSubject subject, List<Finding> findings) {
        return LabelsReport.of(job.id(), subject, jobs.store().now(), findings);
    }
}
