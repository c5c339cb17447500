package io.spanwright.core.project;

import io.spanwright.core.dataset.DocumentStore;
import io.spanwright.core.job.JobService;
import io.spanwright.core.labels.ValidationOptions;
import io.spanwright.core.report.ReportClaims;
import io.spanwright.core.report.Reports;
import io.spanwright.core.settings.Setting;
import io.spanwright.core.settings.Settings;
import io.spanwright.core.store.Blobs;
import java.time.Duration;

/** All that takes labels files in, wired together. */
public final class LabelsParts {

    private final ProjectStore store;
    private final DocumentStore documents;
    private final JobService jobs;
    private final Reports reports;
    private final WorkingCopies workingCopies;
    private final LabelsJudge judge;
    private final UploadContainer uploads;
    private final UploadedLabels uploadedLabels;
    private final Imports imports;
    private final Validations validations;
    private final Turns turns;

    public LabelsParts(
            ProjectStore store,
            ProjectService projects,
            JobService jobs,
            DocumentStore documents,
            Blobs blobs,
            Reports reports,
            ValidationOptions validation,
            Settings settings) {
        this.store = store;
        this.documents = documents;
        this.jobs = jobs;
        this.reports = reports;
        workingCopies = new WorkingCopies(blobs.store());
        judge = new LabelsJudge(documents, validation);
        uploads = new UploadContainer(blobs);
        Adoption adoption = new Adoption(store, projects, workingCopies);
        ReportClaims claims = new ReportClaims(reports, jobs.store()::now);
        uploadedLabels =
                new UploadedLabels(
                        store,
                        new UploadAnswers(store, adoption, judge, uploads, claims, jobs.store()),
                        uploads,
                        reports,
                        claims,
                        jobs);
        imports = new Imports(store, adoption, judge, reports, jobs, blobs);
        validations =
                new Validations(
                        store, workingCopies, uploadedLabels, uploads, judge, reports, jobs);
        turns = new Turns(Duration.ofMinutes(settings.number(Setting.DOCUMENT_CHECK_MINUTES)));
    }

    public WorkingCopies workingCopies() {
        return workingCopies;
    }

    public LabelsJudge judge() {
        return judge;
    }

    public Reports reports() {
        return reports;
    }

    public UploadContainer uploads() {
        return uploads;
    }

    public UploadedLabels uploadedLabels() {
        return uploadedLabels;
    }

    public Imports imports() {
        return imports;
    }

    public Validations validations() {
        return validations;
    }

    public LostUploads lostUploads() {
        return new LostUploads(uploads, uploadedLabels, reports, jobs.store());
    }

    public DocumentWatch documentWatch() {
        return new DocumentWatch(store, workingCopies, validations, documents, jobs, turns);
    }

    public LabelsSweep sweep() {
        return new LabelsSweep(store, workingCopies, reports, uploads, jobs.store(), turns);
    }

    public TrainingObstacles obstacles() {
        return new TrainingObstacles(reports, workingCopies, documents);
    }
}
