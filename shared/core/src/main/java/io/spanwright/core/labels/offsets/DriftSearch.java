package io.spanwright.core.labels.offsets;

import io.spanwright.core.labels.CheckedLabel;
import io.spanwright.core.labels.offsets.Cause.Drifted.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the shifts that explain labels of one document best, if the shift may change from label to
 * label and every change has its price: dynamic programming, linear in the labels.
 */
final class DriftSearch {

    /** Furthest shift, in code units to both sides. */
    static final int FURTHEST = 64;

    /** A change of shift must win more edges or known words than that. */
    static final int PRICE = 3;

    /** The table of a document with more labels would take too much memory. */
    private static final int MOST_LABELS = 20_000;

    private static final int WIDTH = 2 * FURTHEST + 1;

    private final DocumentTrial trial;

    /** The label that is asked for at each step. */
    private final int[] asked;

    /** Whether the best way to the label under a shift comes from another shift. */
    private final boolean[] changes;

    /** The best shift of each label, as index. */
    private final int[] best;

    private DriftSearch(DocumentTrial trial, int[] asked) {
        this.trial = trial;
        this.asked = asked;
        this.changes = new boolean[asked.length * WIDTH];
        this.best = new int[asked.length];
    }

    /**
     * The shifts; empty where no change is worth its price.
     *
     * @param asked the labels that decide, ascending
     */
    static Optional<Cause> search(DocumentTrial trial, int[] asked) {
        if (asked.length == 0 || asked.length > MOST_LABELS) {
            return Optional.empty();
        }
        DriftSearch search = new DriftSearch(trial, asked);
        search.forward();
        return search.cause(search.steps());
    }

    /** How many changes of shift a cause has that was found here. */
    static int changesOf(Cause cause) {
        return cause instanceof Cause.Drifted drifted ? drifted.steps().size() : 1;
    }

    /** Natural logarithm of how many causes with so many changes are tried. */
    static double costOfChoice(DocumentTrial trial, Cause cause) {
        return changesOf(cause) * Math.log((double) WIDTH * trial.labels().size());
    }

    private void forward() {
        int[] points = new int[WIDTH];
        for (int s = 0; s < WIDTH; s++) {
            points[s] = s == FURTHEST ? 0 : -PRICE;
        }
        int before = FURTHEST;
        for (int i = 0; i < asked.length; i++) {
            int change = points[before] - PRICE;
            for (int s = 0; s < WIDTH; s++) {
                boolean changed = i > 0 && change > points[s];
                changes[i * WIDTH + s] = changed;
                points[s] =
                        (changed ? change : points[s])
                                + trial.pointsShifted(asked[i], s - FURTHEST);
            }
            before = indexOfBest(points);
            best[i] = before;
        }
    }

    /** Of equal ones the shift nearest to none. */
    private static int indexOfBest(int[] points) {
        int found = FURTHEST;
        for (int by = 1; by <= FURTHEST; by++) {
            found = points[FURTHEST + by] > points[found] ? FURTHEST + by : found;
            found = points[FURTHEST - by] > points[found] ? FURTHEST - by : found;
        }
        return found;
    }

    private List<Step> steps() {
        int[] shifts = shifts();
        List<Step> steps = new ArrayList<>();
        int before = 0;
        for (int i = 0; i < shifts.length; i++) {
            CheckedLabel label = trial.labels().get(asked[i]);
            if (shifts[i] != before) {
                steps.add(new Step(label.offset(), shifts[i]));
                before = shifts[i];
            }
        }
        return steps;
    }

    private int[] shifts() {
        int[] shifts = new int[asked.length];
        int s = best[asked.length - 1];
        for (int i = asked.length - 1; i >= 0; i--) {
            shifts[i] = s - FURTHEST;
            if (changes[i * WIDTH + s]) {
                s = best[i - 1];
            }
        }
        return shifts;
    }

    private Optional<Cause> cause(List<Step> steps) {
        if (steps.isEmpty()) {
            return Optional.empty();
        }
        int first = trial.labels().get(asked[0]).offset();
        boolean constant = steps.size() == 1 && steps.get(0).offset() == first;
        return Optional.of(
                constant ? new Cause.Shifted(steps.get(0).by()) : new Cause.Drifted(steps));
    }
}
