package io.spanwright.core.project;

import com.fasterxml.jackson.databind.JsonNode;
import io.spanwright.core.dataset.DocumentStore;
import io.spanwright.core.error.ServiceException;
import io.spanwright.core.job.JobService;
import io.spanwright.core.labels.LabelsFileValidator;
import io.spanwright.core.labels.LabelsValidation;
import io.spanwright.core.labels.Purpose;
import io.spanwright.core.labels.ValidationOptions;
import io.spanwright.core.store.BlobContent;
import io.spanwright.core.store.BlobPath;
import io.spanwright.core.store.BlobStore.BlobProperties;
import io.spanwright.core.store.Blobs;
import io.spanwright.core.store.ETag;
import io.spanwright.core.store.Json;
import io.spanwright.core.store.Retry;
import io.spanwright.core.store.Sha256;
import io.spanwright.core.store.Stored;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Labels files that were uploaded as blobs instead of imported by a call. */
public final class UploadedLabels {

    /** The container to upload {@code PROJECT.json} to. */
    public static final String CONTAINER = "labels";

    /** The container of the reports, {@code PROJECT.json} again. */
    public static final String REPORTS = "reports";

    private static final String SUFFIX = ".json";

    private final ProjectStore store;
    private final Imports imports;
    private final JobService jobs;
    private final DocumentStore documents;
    private final Blobs blobs;
    private final ValidationOptions validation;

    public UploadedLabels(
            ProjectStore store,
            Imports imports,
            JobService jobs,
            DocumentStore documents,
            Blobs blobs,
            ValidationOptions validation) {
        this.store = store;
        this.imports = imports;
        this.jobs = jobs;
        this.documents = documents;
        this.blobs = blobs;
        this.validation = validation;
    }

    /**
     * Validates the blob and writes the report; a valid one becomes its project's working copy. A
     * blob that has a report in this version already changes nothing, nor does one that is not
     * named after a project. Whatever only the user can mend is in the report.
     *
     * @param blobName name in {@link #CONTAINER}, such as {@code loans.json}
     * @throws RuntimeException where trying again may help
     */
    public void accept(String blobName) {
        projectOf(blobName).ifPresent(project -> Retry.untilWon(() -> attempt(project, blobName)));
    }

    /** Accepts every blob of {@link #CONTAINER}. */
    public void acceptAll() {
        List<String> names;
        try (Stream<BlobProperties> found = blobs.store().list(CONTAINER, "")) {
            names = found.map(blob -> blob.path().name()).toList();
        }
        names.forEach(this::accept);
    }

    private static Optional<String> projectOf(String blobName) {
        return Optional.of(blobName)
                .filter(name -> name.endsWith(SUFFIX))
                .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                .filter(Names::isName);
    }

    private boolean attempt(String project, String blobName) {
        // What will be replaced is read before what it is made of, so that a slow run loses.
        Optional<Stored<Project>> old = store.find(project);
        Optional<Stored<byte[]>> oldReport = blobs.readVersion(new BlobPath(REPORTS, blobName));
        Optional<Stored<byte[]>> labels = blobs.readVersion(new BlobPath(CONTAINER, blobName));
        if (labels.isEmpty() || isReported(oldReport, labels.get().etag())) {
            return false;
        }
        LabelsValidation answer = judge(old, project, labels.get().value());
        report(blobName, oldReport, labels.get().etag(), answer);
        return true;
    }

    private static boolean isReported(Optional<Stored<byte[]>> report, ETag version) {
        return report.map(Stored::value)
                .flatMap(UploadedLabels::reportedVersion)
                .equals(Optional.of(version.value()));
    }

    private static Optional<String> reportedVersion(byte[] report) {
        try {
            JsonNode version = Json.mapper().readTree(report).path("version");
            return Optional.ofNullable(version.textValue());
        } catch (IOException e) {
            // Somebody else's file under the report's name: written over.
            return Optional.empty();
        }
    }

    private LabelsValidation judge(Optional<Stored<Project>> old, String project, byte[] labels) {
        try {
            jobs.refuseWhileDeleted(project);
            return take(old, project, labels);
        } catch (ServiceException e) {
            if (e.error().code().isTemporary()) {
                throw e;
            }
            return LabelsValidation.Rejected.because(e.error());
        }
    }

    private LabelsValidation take(Optional<Stored<Project>> old, String project, byte[] labels) {
        LabelsValidation answer =
                new LabelsFileValidator(documents, Purpose.IMPORT, Optional.of(project), validation)
                        .validate(labels);
        if (answer instanceof LabelsValidation.Accepted accepted) {
            String id = "upload-" + Sha256.hex(labels);
            imports.adopt(old, project, accepted.metadata(), id, BlobContent.of(labels));
        }
        return answer;
    }

    private void report(
            String blobName, Optional<Stored<byte[]>> old, ETag version, LabelsValidation answer) {
        LabelsReport report =
                new LabelsReport(
                        blobName,
                        version.value(),
                        answer instanceof LabelsValidation.Accepted,
                        jobs.store().now(),
                        answer.findings());
        BlobPath path = new BlobPath(REPORTS, blobName);
        if (old.isPresent()) {
            blobs.store().replace(path, Blobs.json(report), old.get().etag());
            return;
        }
        blobs.store().create(path, Blobs.json(report));
    }
}
