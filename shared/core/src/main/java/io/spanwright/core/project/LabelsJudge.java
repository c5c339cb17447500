package io.spanwright.core.project;

import io.spanwright.core.dataset.DocumentStore;
import io.spanwright.core.dataset.LabeledDocument;
import io.spanwright.core.error.ServiceException;
import io.spanwright.core.fingerprint.DocumentFingerprints;
import io.spanwright.core.fingerprint.DocumentWitness;
import io.spanwright.core.labels.ContentCheck;
import io.spanwright.core.labels.ContentChecks;
import io.spanwright.core.labels.FindingCode;
import io.spanwright.core.labels.LabelsFileValidator;
import io.spanwright.core.labels.LabelsValidation;
import io.spanwright.core.labels.Purpose;
import io.spanwright.core.labels.ValidationOptions;
import io.spanwright.core.store.BlobContent;
import io.spanwright.core.store.PreconditionFailedException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Judges labels files for uploads, imports, validations and trainings alike. */
public final class LabelsJudge {

    private static final Logger LOG = System.getLogger(LabelsJudge.class.getName());

    private final DocumentStore documents;
    private final ValidationOptions options;

    LabelsJudge(DocumentStore documents, ValidationOptions options) {
        this.documents = documents;
        this.options = options;
    }

    /** Judges a file that is to become a project's working copy. */
    Judgement judgeNew(String project, BlobContent labels) {
        return judge(project, labels, Purpose.IMPORT, Optional.empty(), document -> {});
    }

    /**
     * Judges a file that is one.
     *
     * @param accepted what its documents were like when it was accepted
     * @param sink is given each document that is right, as it was judged
     */
    public Judgement judgeAgain(
            String project,
            BlobContent labels,
            Optional<DocumentFingerprints> accepted,
            Consumer<LabeledDocument> sink) {
        return judge(project, labels, Purpose.TRAINING, accepted, sink);
    }

    private Judgement judge(
            String project,
            BlobContent labels,
            Purpose purpose,
            Optional<DocumentFingerprints> accepted,
            Consumer<LabeledDocument> sink) {
        DocumentWitness witness = new DocumentWitness(documents, accepted);
        LabelsFileValidator validator =
                new LabelsFileValidator(
                        witness, purpose, Optional.of(project), options.with(all(witness)));
        LabelsValidation validation = guarded(() -> validator.validate(labels, sink));
        return new Judgement(validation, witness.fingerprints());
    }

    private ContentChecks all(DocumentWitness witness) {
        return texts -> {
            List<ContentCheck> checks = new ArrayList<>(options.checks().begin(texts));
            checks.add(witness);
            return checks;
        };
    }

    /** A file that a validator can't bear ends in an answer too, or it would be tried for ever. */
    private static LabelsValidation guarded(Supplier<LabelsValidation> judging) {
        try {
            return judging.get();
        } catch (UncheckedIOException | ServiceException | PreconditionFailedException e) {
            throw e; // of the storage, not of the file: later it may go well
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            LOG.log(Level.ERROR, "a labels file could not be judged: {0}", where(e));
            return LabelsValidation.Rejected.because(FindingCode.VALIDATION_FAILED);
        }
    }

    /** Without the message, which might quote the file. */
    private static String where(Throwable e) {
        StackTraceElement[] trace = e.getStackTrace();
        return e.getClass().getName() + (trace.length == 0 ? "" : " at " + trace[0]);
    }
}
