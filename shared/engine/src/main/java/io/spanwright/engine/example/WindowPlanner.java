package io.spanwright.engine.example;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Cuts texts into windows whose cores follow each other without gap. Cores of a text are of about
 * the same size, and end at the best break that is near.
 *
 * @param sizes how large windows may be
 * @param scope what else a window may not reach beyond, context included
 */
public record WindowPlanner(WindowSizes sizes, WindowScope scope) {

    private static final double NEAR = 0.3;

    /** The windows of a text to predict. */
    public List<Window> plan(TextUnits units) {
        return plan(units, unit -> false);
    }

    /** The windows of a text to learn from: no core ends inside an entity that fits one. */
    public List<Window> plan(TaggedText text) {
        return plan(text.units(), text::isInsideEntity);
    }

    private List<Window> plan(TextUnits units, IntPredicate insideEntity) {
        List<Window> windows = new ArrayList<>();
        int from = 0;
        while (from < units.size()) {
            int to = scopeEnd(units, from, insideEntity);
            addWindows(units, from, to, insideEntity, windows);
            from = to;
        }
        return windows;
    }

    private int scopeEnd(TextUnits units, int from, IntPredicate insideEntity) {
        if (scope == WindowScope.TEXT) {
            return units.size();
        }
        int to = from + 1;
        while (to < units.size() && (!units.breaks()[to].endsLine() || insideEntity.test(to))) {
            to++;
        }
        return to;
    }

    private void addWindows(
            TextUnits units, int from, int to, IntPredicate insideEntity, List<Window> windows) {
        int coreFrom = from;
        while (coreFrom < to) {
            int coreTo = coreEnd(units, coreFrom, to, insideEntity);
            int left = Math.max(from, left(units, coreFrom));
            int right = Math.min(to, reach(units, coreTo, sizes.context()));
            windows.add(new Window(left, right, coreFrom, coreTo));
            coreFrom = coreTo;
        }
    }

    private int coreEnd(TextUnits units, int from, int end, IntPredicate insideEntity) {
        int left = units.subWords(from, end);
        int cores = (left + sizes.core() - 1) / sizes.core();
        if (cores <= 1) {
            return end;
        }
        int wanted = left / cores;
        int least = Math.max(from + 1, reach(units, from, (int) (wanted * (1 - NEAR))));
        int most = Math.max(least, reach(units, from, sizes.core()));
        int best = -1;
        for (int unit = least; unit <= most; unit++) {
            if (insideEntity.test(unit)) {
                continue;
            }
            if (best < 0 || isBetter(units, from, unit, best, wanted)) {
                best = unit;
            }
        }
        return best < 0 ? most : best;
    }

    private static boolean isBetter(TextUnits units, int from, int unit, int other, int wanted) {
        int byBreak = units.breaks()[unit].compareTo(units.breaks()[other]);
        if (byBreak != 0) {
            return byBreak > 0;
        }
        return distance(units, from, unit, wanted) < distance(units, from, other, wanted);
    }

    private static int distance(TextUnits units, int from, int unit, int wanted) {
        return Math.abs(units.subWords(from, unit) - wanted);
    }

    /** The farthest unit border that is at most so many sub-words behind. */
    private static int reach(TextUnits units, int from, int subWords) {
        int unit = from;
        while (unit < units.size() && units.subWords(from, unit + 1) <= subWords) {
            unit++;
        }
        return unit;
    }

    private int left(TextUnits units, int core) {
        int unit = core;
        while (unit > 0 && units.subWords(unit - 1, core) <= sizes.context()) {
            unit--;
        }
        return unit;
    }
}
