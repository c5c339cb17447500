package io.spanwright.core.labels.offsets;

/**
 * How a label lies at some place.
 *
 * @param inside whether it is in the text at all
 * @param known whether the same words have the same category in another document
 */
record Placement(boolean inside, boolean startsWell, boolean endsWell, boolean known) {

    static final Placement OUTSIDE = new Placement(false, false, false, false);

    boolean isWell() {
        return startsWell && endsWell;
    }

    /** From -1 to 3; more is better. */
    int points() {
        if (!inside) {
            return -1;
        }
        return (startsWell ? 1 : 0) + (endsWell ? 1 : 0) + (known ? 1 : 0);
    }

    /**
     * How often a label lies well where it is moved to for no reason.
     *
     * @param starts of {@link #COUNT}, likewise the others
     */
    record Probes(int starts, int ends, int known) {

        /** Nearest of the places, in code units to both sides: words are shorter than that. */
        static final int NEAREST = 9;

        static final int FURTHEST = 16;
        static final int COUNT = 2 * (FURTHEST - NEAREST + 1);
    }
}
