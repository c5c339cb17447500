package io.spanwright.core.project;

import io.spanwright.core.job.JobService;
import io.spanwright.core.labels.Finding;
import io.spanwright.core.report.LabelsReport;
import io.spanwright.core.report.ReportClaim;
import io.spanwright.core.report.ReportClaims;
import io.spanwright.core.report.ReportEntry;
import io.spanwright.core.report.ReportSubject;
import io.spanwright.core.report.Reports;
import io.spanwright.core.store.BlobStore.BlobProperties;
import io.spanwright.core.store.ETag;
import io.spanwright.core.store.PreconditionFailedException;
import io.spanwright.core.store.Retry;
import java.util.List;
import java.util.Optional;

/**
 * Labels files that were uploaded as blobs instead of imported by a call. What an event says never
 * counts, only the version that is there when it is looked at: events may be lost, doubled and in
 * any order.
 */
public final class UploadedLabels {

    private final ProjectStore store;
    private final UploadAnswers answers;
    private final UploadContainer uploads;
    private final Reports reports;
    private final ReportClaims claims;
    private final JobService jobs;

    UploadedLabels(
            ProjectStore store,
            UploadAnswers answers,
            UploadContainer uploads,
            Reports reports,
            ReportClaims claims,
            JobService jobs) {
        this.store = store;
        this.answers = answers;
        this.uploads = uploads;
        this.reports = reports;
        this.claims = claims;
        this.jobs = jobs;
    }

    /**
     * Judges the blob and makes the report on it; a valid one becomes its project's working copy. A
     * blob that has a report in this version already changes nothing, nor does one that somebody
     * else is judging or that is not named after a project. Whatever only the user can mend is in
     * the report.
     *
     * @param blobName name in {@link UploadContainer#CONTAINER}, such as {@code loans.json}
     * @throws RuntimeException where trying again may help
     */
    public void accept(String blobName) {
        UploadContainer.projectOf(blobName)
                .ifPresent(project -> Retry.untilWon(() -> attempt(project)));
    }

    private boolean attempt(String project) {
        Optional<BlobProperties> blob = uploads.find(project);
        if (blob.isEmpty()) {
            return false;
        }
        jobs.refuseWhileDeleted(project);
        Optional<ReportClaim> claim = claims.take(project, blob.get().etag());
        claim.ifPresent(this::judge);
        return claim.isPresent();
    }

    /**
     * Judges the project's uploaded file once more, where that can lead to another answer: there is
     * no report on it, or it was refused and the project has not got other labels since.
     *
     * @return the new report, or empty where the file was not judged
     */
    Optional<ReportEntry> reconsider(String project) {
        return Retry.untilWon(() -> attemptAgain(project));
    }

    private Optional<ReportEntry> attemptAgain(String project) {
        Optional<BlobProperties> blob = uploads.find(project);
        if (blob.isEmpty() || isSettled(project, blob.get().etag())) {
            return Optional.empty();
        }
        jobs.refuseWhileDeleted(project);
        judge(claims.takeAgain(project, blob.get().etag()));
        return reports.index(project).on(blob.get().etag());
    }

    private boolean isSettled(String project, ETag version) {
        return reports.index(project)
                .on(version)
                .filter(entry -> entry.accepted() || hasNewerLabels(project, entry))
                .isPresent();
    }

    private boolean hasNewerLabels(String project, ReportEntry entry) {
        return store.find(project)
                .flatMap(read -> read.value().workingCopy())
                .filter(version -> version.accepted().isAfter(entry.validated()))
                .isPresent();
    }

    private void judge(ReportClaim claim) {
        try {
            report(claim, answers.to(claim));
        } catch (PreconditionFailedException e) {
            claims.release(claim);
            throw e;
        } catch (RuntimeException e) {
            claims.fail(claim);
            throw e;
        }
    }

    private void report(ReportClaim claim, UploadAnswers.Answer answer) {
        List<Finding> findings = answer.validation().findings();
        ReportSubject subject =
                ReportSubject.uploaded(
                        UploadContainer.name(claim.project()),
                        claim.version().value(),
                        answer.workingCopy());
        LabelsReport report =
                LabelsReport.of(Reports.id(claim.version()), subject, jobs.store().now(), findings);
        reports.write(claim.project(), report);
        claims.complete(claim, report.entry());
    }
}
