package io.spanwright.engine.crf;

import java.util.Arrays;

/**
 * The tag scores of one chain, n units by T tags, in an array that may hold more.
 *
 * @param scores not copied
 * @param rows index in {@code scores} of each unit's first score
 * @param tags T
 * @param factor what each score is multiplied by, such as 1 / temperature
 */
public record Emissions(float[] scores, int[] rows, int tags, double factor) {

    /** Scores of n units, row by row. */
    public static Emissions rowByRow(float[] scores, int tags) {
        int[] rows = new int[scores.length / tags];
        for (int unit = 0; unit < rows.length; unit++) {
            rows[unit] = unit * tags;
        }
        return new Emissions(scores, rows, tags, 1);
    }

    /** n. */
    int size() {
        return rows.length;
    }

    double get(int unit, int tag) {
        return scores[rows[unit] + tag] * factor;
    }

    /** The chain of some of the units. */
    public Emissions part(int from, int to) {
        return new Emissions(scores, Arrays.copyOfRange(rows, from, to), tags, factor);
    }

    /** The same with all scores times a factor. */
    public Emissions times(double further) {
        return new Emissions(scores, rows, tags, factor * further);
    }
}
