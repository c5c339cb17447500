package io.spanwright.core.labels.offsets;

import io.spanwright.core.labels.CheckedDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Every cause tried on one document. */
final class CauseTrial {

    private final CheckedDocument document;
    private final DocumentTrial trial;
    private final List<Relocation> relocations = new ArrayList<>();
    private final Evidence[] evidence = none();
    private final Optional<Verdict> drift;

    CauseTrial(CheckedDocument document, SurfaceBook book) {
        this.document = document;
        this.trial = new DocumentTrial(document, book);
        for (int i = 0; i < evidence.length; i++) {
            relocations.add(relocation(i));
            if (relocations.get(i) != Relocation.NONE) {
                evidence[i] = trial.evidence(relocations.get(i), i);
            }
        }
        this.drift = trial.isDoubtful() ? new DriftTrial(document, trial).best() : Optional.empty();
    }

    /** Evidence that says nothing, for each cause. */
    static Evidence[] none() {
        Evidence[] none = new Evidence[Causes.count()];
        for (int i = 0; i < none.length; i++) {
            none[i] = new Evidence();
        }
        return none;
    }

    private Relocation relocation(int cause) {
        boolean tried = cause != Causes.NONE && (trial.isDoubtful() || !Causes.needsDoubt(cause));
        return tried
                ? Causes.at(cause).relocation(document).orElse(Relocation.NONE)
                : Relocation.NONE;
    }

    /** Writes the labelled words into the book, by cause. */
    void note() {
        trial.note(Relocation.NONE, Causes.NONE);
        for (int i = 1; i < evidence.length; i++) {
            if (relocations.get(i) != Relocation.NONE) {
                trial.note(relocations.get(i), i);
            }
        }
    }

    /** Number of labels that could be asked. */
    int labels() {
        return trial.labels().size();
    }

    /** By the index of the cause. */
    Evidence[] evidence() {
        return evidence;
    }

    /** The shifts that explain the document best, if they change; it need not be clear. */
    Optional<Verdict> drift() {
        return drift;
    }

    /** What labels say of such shifts that were found without them. */
    Evidence driftHeldOut() {
        return drift.isPresent() ? new DriftTrial(document, trial).heldOut() : new Evidence();
    }

    /** The cause that explains the document, if one does so clearly. */
    Optional<Verdict> verdict() {
        return Verdict.ofDocument(trial, evidence, drift);
    }

    /**
     * The cause to mend the document by.
     *
     * @param file the cause that the whole file has
     */
    Optional<Cause> under(Cause file) {
        int index = Causes.indexOf(file);
        Evidence asFile = evidence[index];
        int gain = Math.max(0, asFile.gain());
        Optional<Verdict> own =
                verdict().filter(found -> Verdict.explainsMore(found.net(), gain, 1));
        if (own.isPresent()) {
            return own.map(Verdict::cause);
        }
        boolean tried = trial.isDoubtful() || !Causes.needsDoubt(index);
        return tried && !Verdict.isContradicted(asFile) ? Optional.of(file) : Optional.empty();
    }
}
