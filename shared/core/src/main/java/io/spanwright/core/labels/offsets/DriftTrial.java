package io.spanwright.core.labels.offsets;

import io.spanwright.core.labels.CheckedDocument;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** How well shifts that change explain the labels of a document. */
final class DriftTrial {

    private static final int FOLDS = 4;

    private final CheckedDocument document;
    private final DocumentTrial trial;

    DriftTrial(CheckedDocument document, DocumentTrial trial) {
        this.document = document;
        this.trial = trial;
    }

    /** What explains the document best. It was found by the labels that it explains. */
    Optional<Verdict> best() {
        return DriftSearch.search(trial, labels(label -> true))
                .map(cause -> new Verdict(cause, trial.evidence(relocation(cause), Causes.NONE)));
    }

    /** What each label says of shifts that were found without it. */
    Evidence heldOut() {
        Evidence evidence = new Evidence();
        for (int i = 0; i < FOLDS; i++) {
            int fold = i;
            int[] asked = labels(label -> label % FOLDS == fold);
            int[] others = labels(label -> label % FOLDS != fold);
            DriftSearch.search(trial, others)
                    .map(cause -> trial.evidence(relocation(cause), asked))
                    .ifPresent(evidence::add);
        }
        return evidence;
    }

    private int[] labels(IntPredicate chosen) {
        return IntStream.range(0, trial.labels().size()).filter(chosen).toArray();
    }

    private Relocation relocation(Cause cause) {
        return cause.relocation(document).orElse(Relocation.NONE);
    }
}
