package io.spanwright.core.labels.offsets;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.function.IntPredicate;

/** The cause that explains the labels of a document, or of all, and how well it does. */
record Verdict(Cause cause, Evidence evidence) {

    /**
     * Highest probability with which one cause may look so good by chance alone, before what the
     * choice among causes costs: one in a thousand million.
     */
    private static final double CHANCE = -Math.log(1e-9);

    /** Likewise of being no better than the labels as they are, for a whole file. */
    private static final double NO_BETTER_IN_FILE = -Math.log(1e-3);

    /** Likewise for one document. */
    private static final double NO_BETTER_IN_DOCUMENT = -Math.log(1e-2);

    /**
     * Share of the ends that must lie well for the cause that languages imitate which put endings
     * behind a name without a space.
     */
    private static final double LEAST_SHARE_OF_LONGER = 0.85;

    Verdict {
        requireNonNull(cause, "cause is null");
        requireNonNull(evidence, "evidence is null");
    }

    /**
     * The cause for all documents, if one is clear.
     *
     * @param totals what all documents say for each cause
     * @param labels number of all labels
     */
    static Optional<Verdict> ofFile(Evidence[] totals, int labels) {
        return best(totals, NO_BETTER_IN_FILE, i -> isAsked(i, totals[i], labels));
    }

    /** What was tried on few documents only is not said of all. */
    private static boolean isAsked(int cause, Evidence evidence, int labels) {
        return !Causes.needsDoubt(cause) || 2L * evidence.moved() >= labels;
    }

    /**
     * The cause for one document, if one is clear.
     *
     * @param here what the document says for each cause
     * @param drift what explains it best if the shift may change
     */
    static Optional<Verdict> ofDocument(
            DocumentTrial trial, Evidence[] here, Optional<Verdict> drift) {
        Optional<Verdict> named = best(here, NO_BETTER_IN_DOCUMENT, any -> true);
        Optional<Verdict> clear = drift.filter(found -> found.isClearDrift(trial));
        boolean drifts =
                clear.isPresent() && (named.isEmpty() || clear.get().net() > named.get().net());
        return drifts ? clear : named;
    }

    /** Whether shifts explain a document that were learned from its other labels. */
    static boolean isDrift(Evidence heldOut) {
        return !heldOut.trades()
                && heldOut.againstNow() >= NO_BETTER_IN_FILE
                && heldOut.againstChance() >= CHANCE;
    }

    private static Optional<Verdict> best(
            Evidence[] evidence, double noBetter, IntPredicate candidate) {
        Optional<Verdict> best = Optional.empty();
        for (int i = 1; i < evidence.length; i++) {
            Verdict next = new Verdict(Causes.at(i), evidence[i]);
            int least = best.map(verdict -> verdict.evidence.gain()).orElse(0);
            if (candidate.test(i) && evidence[i].gain() > least && next.isClear(noBetter)) {
                best = Optional.of(next);
            }
        }
        return best;
    }

    private boolean isClear(double noBetter) {
        return isClear(noBetter, Causes.costOfChoice())
                && (!(cause instanceof Cause.LastCharacterMissing)
                        || evidence.share() >= LEAST_SHARE_OF_LONGER);
    }

    private boolean isClearDrift(DocumentTrial trial) {
        return isClear(NO_BETTER_IN_DOCUMENT, DriftSearch.costOfChoice(trial, cause));
    }

    private boolean isClear(double noBetter, double costOfChoice) {
        return !evidence.trades()
                && evidence.againstNow() >= noBetter
                && evidence.againstChance() >= CHANCE + costOfChoice;
    }

    /** Whether the labels of a document speak against the cause that the file has. */
    static boolean isContradicted(Evidence evidence) {
        return evidence.againstRepair() >= NO_BETTER_IN_DOCUMENT;
    }

    /** Whether this explains so much more than the other that it can't be by the choice alone. */
    static boolean explainsMore(long net, long otherGain, int documents) {
        return net > otherGain + otherGain / 4 + (long) documents * DriftSearch.PRICE;
    }

    /** What is won, less the price of the changes of shift. */
    int net() {
        return evidence.gain() - DriftSearch.PRICE * DriftSearch.changesOf(cause);
    }
}
