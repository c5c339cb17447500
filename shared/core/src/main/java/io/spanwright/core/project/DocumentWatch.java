package io.spanwright.core.project;

import io.spanwright.core.dataset.DocumentStore;
import io.spanwright.core.fingerprint.ChangedDocuments;
import io.spanwright.core.fingerprint.ChangedDocuments.Answer;
import io.spanwright.core.fingerprint.DocumentFingerprints;
import io.spanwright.core.job.JobKind;
import io.spanwright.core.job.JobService;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.Optional;

/**
 * Looks whether documents have changed under a project's labels, and has the labels validated where
 * they have. Called often; each project has its turn once in a while, so that one call never lists
 * more than a part of all containers.
 */
public final class DocumentWatch {

    private static final Logger LOG = System.getLogger(DocumentWatch.class.getName());

    private final ProjectStore projects;
    private final WorkingCopies workingCopies;
    private final Validations validations;
    private final ChangedDocuments documents;
    private final JobService jobs;
    private final Turns turns;

    DocumentWatch(
            ProjectStore projects,
            WorkingCopies workingCopies,
            Validations validations,
            DocumentStore documents,
            JobService jobs,
            Turns turns) {
        this.projects = projects;
        this.workingCopies = workingCopies;
        this.validations = validations;
        this.documents = new ChangedDocuments(documents);
        this.jobs = jobs;
        this.turns = turns;
    }

    /** Looks at the projects whose turn it is. */
    public void run() {
        Instant now = jobs.store().now();
        projects.all().stream()
                .filter(project -> turns.has(project.name(), now))
                .forEach(this::attempt);
    }

    private void attempt(Project project) {
        try {
            look(project);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "documents not looked at: {0}", e.getClass().getName());
        }
    }

    /** Looks at one project's documents. */
    void look(Project project) {
        Optional<String> id = project.labels();
        Optional<DocumentFingerprints> judged =
                id.flatMap(labels -> workingCopies.judged(project.name(), labels));
        if (judged.isEmpty() || isBeingValidated(project)) {
            return;
        }
        Answer answer = documents.since(judged.get(), project.container());
        if (answer instanceof Answer.Rewritten rewritten) {
            workingCopies.keepJudged(project.name(), id.get(), rewritten.now());
        } else if (answer instanceof Answer.Changed) {
            // The reconciler starts it in its next run.
            validations.start(project.name());
        }
    }

    private boolean isBeingValidated(Project project) {
        return jobs.list(project.name(), JobKind.VALIDATE).stream()
                .anyMatch(job -> !job.status().isEnd());
    }
}
