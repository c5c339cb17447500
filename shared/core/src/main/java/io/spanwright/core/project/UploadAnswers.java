package io.spanwright.core.project;

import io.spanwright.core.error.ServiceException;
import io.spanwright.core.job.JobIds;
import io.spanwright.core.job.JobStore;
import io.spanwright.core.labels.Finding;
import io.spanwright.core.labels.FindingCode;
import io.spanwright.core.labels.LabelsValidation;
import io.spanwright.core.labels.Severity;
import io.spanwright.core.report.ReportClaim;
import io.spanwright.core.report.ReportClaims;
import io.spanwright.core.store.BlobContent;
import io.spanwright.core.store.PreconditionFailedException;
import io.spanwright.core.store.Stored;
import java.util.Optional;

/** What is answered to one version of an uploaded labels file. */
final class UploadAnswers {

    private final ProjectStore store;
    private final Adoption adoption;
    private final LabelsJudge judge;
    private final UploadContainer uploads;
    private final ReportClaims claims;
    private final JobStore jobs;

    UploadAnswers(
            ProjectStore store,
            Adoption adoption,
            LabelsJudge judge,
            UploadContainer uploads,
            ReportClaims claims,
            JobStore jobs) {
        this.store = store;
        this.adoption = adoption;
        this.judge = judge;
        this.uploads = uploads;
        this.claims = claims;
        this.jobs = jobs;
    }

    /**
     * The answer to a file.
     *
     * @param workingCopy id of what it has become
     */
    record Answer(LabelsValidation validation, Optional<String> workingCopy) {
        static Answer refused(LabelsValidation validation) {
            return new Answer(validation, Optional.empty());
        }
    }

    /**
     * Answers, and makes a valid file the working copy.
     *
     * @throws PreconditionFailedException where the claim no longer counts, or the file or the
     *     project has changed meanwhile
     */
    Answer to(ReportClaim claim) {
        if (claim.hopeless()) {
            return Answer.refused(LabelsValidation.Rejected.because(FindingCode.VALIDATION_FAILED));
        }
        // What will be replaced is read before what it is made of, so that a slow run loses.
        Optional<Stored<Project>> old = store.find(claim.project());
        BlobContent labels = uploads.read(claim.project(), claim.version());
        Judgement judgement = judge.judgeNew(claim.project(), labels);
        judgement = judgement.with(named(judgement.validation()));
        requireCurrent(claim);
        return adopt(old, claim.project(), labels, judgement);
    }

    /** A blob is named after its project: a file that names another one may be a mistake. */
    private static LabelsValidation named(LabelsValidation validation) {
        if (validation.findings().stream()
                .noneMatch(finding -> finding.code() == FindingCode.PROJECT_NAME_DIFFERS)) {
            return validation;
        }
        return new LabelsValidation.Rejected(
                validation.findings().stream().map(UploadAnswers::strict).toList());
    }

    private static Finding strict(Finding finding) {
        return finding.code() == FindingCode.PROJECT_NAME_DIFFERS
                ? finding.as(Severity.ERROR)
                : finding;
    }

    private void requireCurrent(ReportClaim claim) {
        boolean current =
                uploads.find(claim.project())
                        .filter(blob -> blob.etag().equals(claim.version()))
                        .isPresent();
        if (!current || !claims.isHeld(claim)) {
            throw new PreconditionFailedException("labels of " + claim.project());
        }
    }

    private Answer adopt(
            Optional<Stored<Project>> old,
            String project,
            BlobContent labels,
            Judgement judgement) {
        if (!(judgement.validation() instanceof LabelsValidation.Accepted accepted)) {
            return Answer.refused(judgement.validation());
        }
        Optional<String> adopted = adoption.adopted(old.map(Stored::value), labels, judgement);
        if (adopted.isPresent()) {
            return new Answer(accepted, adopted);
        }
        String id = JobIds.create(jobs.now());
        try {
            adoption.adopt(
                    old,
                    project,
                    new Adoption.Candidate(id, accepted.metadata(), labels, judgement),
                    jobs.now());
            return new Answer(accepted, Optional.of(id));
        } catch (ServiceException e) {
            if (e.error().code().isTemporary()) {
                throw e;
            }
            return Answer.refused(LabelsValidation.Rejected.because(e.error()));
        }
    }
}
