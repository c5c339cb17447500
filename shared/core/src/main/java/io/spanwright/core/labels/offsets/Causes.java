package io.spanwright.core.labels.offsets;

import java.util.ArrayList;
import java.util.List;

/** The causes that are tried. */
final class Causes {

    /** Index of no cause: the labels as the file gives them. */
    static final int NONE = 0;

    private static final List<Cause> ALL = all();

    private Causes() {}

    /** How many indexes there are, that of no cause included. */
    static int count() {
        return ALL.size();
    }

    /** The cause of an index from 1. Of two that explain as much the first is the simpler one. */
    static Cause at(int index) {
        return ALL.get(index);
    }

    static int indexOf(Cause cause) {
        return ALL.indexOf(cause);
    }

    /**
     * Whether the cause is tried only where labels lie badly: it moves all labels of a document, so
     * where they lie well it is not the right one.
     */
    static boolean needsDoubt(int index) {
        return ALL.get(index) instanceof Cause.Shifted;
    }

    /** Natural logarithm of how many are tried, which every test has to make up for. */
    static double costOfChoice() {
        return Math.log(ALL.size());
    }

    private static List<Cause> all() {
        List<Cause> causes = new ArrayList<>();
        causes.add(new Cause.Shifted(0));
        for (Counting counting : Counting.values()) {
            causes.add(new Cause.Counted(counting));
        }
        causes.add(new Cause.RegionRelative());
        causes.add(new Cause.EndAsLength());
        causes.add(new Cause.LastCharacterMissing());
        for (int by = 1; by <= DriftSearch.FURTHEST; by++) {
            causes.add(new Cause.Shifted(by));
            causes.add(new Cause.Shifted(-by));
        }
        return List.copyOf(causes);
    }
}
