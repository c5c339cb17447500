package io.spanwright.core.project;

import io.spanwright.core.dataset.DocumentStore;
import io.spanwright.core.error.ServiceError;
import io.spanwright.core.fingerprint.ChangedDocuments;
import io.spanwright.core.fingerprint.DocumentFingerprints;
import io.spanwright.core.report.ReportedErrors;
import io.spanwright.core.report.ReportedErrors.Reported;
import io.spanwright.core.report.Reports;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is known already that a training would fail for: the errors of the newest report on the
 * project's working copy, as far as they are seen to be true still. Reads a few documents at most;
 * what it does not know, the training finds out when it reads them all.
 */
public final class TrainingObstacles {

    private static final int MOST_DOCUMENTS = 10;

    private final Reports reports;
    private final WorkingCopies workingCopies;
    private final ChangedDocuments documents;

    public TrainingObstacles(
            Reports reports, WorkingCopies workingCopies, DocumentStore documents) {
        this.reports = reports;
        this.workingCopies = workingCopies;
        this.documents = new ChangedDocuments(documents);
    }

    /** Errors with codes and pointers; empty where none is known. */
    public List<ServiceError> known(Project project) {
        return project.labels()
                .flatMap(id -> reports.index(project.name()).onWorkingCopy(id))
                .filter(entry -> !entry.trainable())
                .flatMap(entry -> reports.find(project.name(), entry.id()))
                .map(report -> stillTrue(project, ReportedErrors.read(report)))
                .orElse(List.of());
    }

    private List<ServiceError> stillTrue(Project project, ReportedErrors report) {
        List<Reported> errors = report.findings().stream().filter(Reported::stopsTraining).toList();
        Set<String> unchanged = unchanged(project, errors);
        return errors.stream()
                .filter(
                        e ->
                                e.isOfFileAlone()
                                        || e.document().filter(unchanged::contains).isPresent())
                .limit(FindingErrors.MOST_SHOWN)
                .map(e -> FindingErrors.error(e.code(), e.message(), e.pointer()))
                .toList();
    }

    /** Documents of errors that are as they were when they were judged. */
    private Set<String> unchanged(Project project, List<Reported> errors) {
        Optional<DocumentFingerprints> judged =
                project.labels().flatMap(id -> workingCopies.judged(project.name(), id));
        if (judged.isEmpty()) {
            return Set.of();
        }
        return errors.stream()
                .flatMap(error -> error.document().stream())
                .distinct()
                .limit(MOST_DOCUMENTS)
                .filter(
                        location ->
                                documents.isUnchanged(
                                        judged.get().find(location), project.container(), location))
                .collect(Collectors.toSet());
    }
}
