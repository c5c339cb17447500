package io.spanwright.core.project;

import io.spanwright.core.dataset.DocumentStore;
import io.spanwright.core.error.ErrorCode;
import io.spanwright.core.error.ServiceError;
import io.spanwright.core.error.ServiceException;
import io.spanwright.core.job.Job;
import io.spanwright.core.job.JobBody;
import io.spanwright.core.job.JobDetails;
import io.spanwright.core.job.JobFailedException;
import io.spanwright.core.job.JobService;
import io.spanwright.core.job.JobStatus;
import io.spanwright.core.job.JobWarning;
import io.spanwright.core.labels.Finding;
import io.spanwright.core.labels.LabelsFileValidator;
import io.spanwright.core.labels.LabelsValidation;
import io.spanwright.core.labels.ProjectMetadata;
import io.spanwright.core.labels.Purpose;
import io.spanwright.core.labels.ValidationOptions;
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

    /** A job is one item of metadata, which must stay small. */
    private static final int MOST_SHOWN = 500;

    private final ProjectStore store;
    private final ProjectService projects;
    private final WorkingCopies workingCopies;
    private final JobService jobs;
    private final DocumentStore documents;
    private final Blobs blobs;
    private final ValidationOptions validation;

    public Imports(
            ProjectStore store,
            ProjectService projects,
            WorkingCopies workingCopies,
            JobService jobs,
            DocumentStore documents,
            Blobs blobs,
            ValidationOptions validation) {
        this.store = store;
        this.projects = projects;
        this.workingCopies = workingCopies;
        this.jobs = jobs;
        this.documents = documents;
        this.blobs = blobs;
        this.validation = validation;
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
        LabelsValidation.Accepted accepted = validate(job.project(), labels);
        adopt(project, job.project(), accepted.metadata(), job.id(), labels);
        Job done = job.become(JobStatus.SUCCEEDED, jobs.store().now());
        jobs.store().replace(read, done.warned(warnings(accepted.findings())), List.of());
    }

    private static JobFailedException lost() {
        return new JobFailedException(
                List.of(
                        ServiceError.of(
                                ErrorCode.INTERNAL_SERVER_ERROR,
                                "The file to import is gone. Import it again.")));
    }

    private LabelsValidation.Accepted validate(String project, BlobContent labels) {
        LabelsValidation answer =
                new LabelsFileValidator(documents, Purpose.IMPORT, Optional.of(project), validation)
                        .validate(labels);
        if (answer instanceof LabelsValidation.Accepted accepted) {
            return accepted;
        }
        throw new JobFailedException(errors(answer.findings()));
    }

    /**
     * Lets the project, as it was read before, work with the file.
     *
     * @param says what the file says of the project
     * @param labelsId always of the same bytes
     * @throws ServiceException where the project may not be; then nothing is stored
     */
    void adopt(
            Optional<Stored<Project>> read,
            String name,
            ProjectMetadata says,
            String labelsId,
            BlobContent labels) {
        Optional<Project> old = read.map(Stored::value);
        if (old.flatMap(Project::labels).equals(Optional.of(labelsId))) {
            return;
        }
        ImportedMetadata metadata = ImportedMetadata.of(says);
        Project project = projects.imported(old, name, metadata, labelsId);
        workingCopies.keep(name, labelsId, labels);
        store.put(read, project);
    }

    /** The errors among the findings as a job shows them: codes and pointers, no words. */
    public static List<ServiceError> errors(List<Finding> findings) {
        return findings.stream()
                .filter(Finding::isError)
                .limit(MOST_SHOWN)
                .map(Imports::error)
                .toList();
    }

    private static ServiceError error(Finding finding) {
        ServiceError error =
                ServiceError.of(
                        ErrorCode.INVALID_ARGUMENT,
                        finding.code().name() + ": " + finding.message());
        return error.at(finding.pointer());
    }

    /** The warnings among the findings as a job shows them. */
    public static List<JobWarning> warnings(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> !finding.isError())
                .limit(MOST_SHOWN)
                .map(f -> new JobWarning(f.code().name(), f.message() + " (" + f.pointer() + ")"))
                .toList();
    }
}
