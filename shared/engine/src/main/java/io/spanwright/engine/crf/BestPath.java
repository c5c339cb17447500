package io.spanwright.engine.crf;

/** Viterbi's algorithm, in time n T. Of equal paths the one with the lower tags wins. */
public final class BestPath {

    private final Emissions emissions;
    private final Transitions transitions;
    private final int tags;
    private final int[] from;
    private double[] last;
    private double[] here;

    private BestPath(Emissions emissions, Transitions transitions) {
        this.emissions = emissions;
        this.transitions = transitions;
        tags = emissions.tags();
        from = new int[emissions.size() * tags];
        last = new double[tags];
        here = new double[tags];
    }

    /** The most probable path; empty for no units. */
    public static int[] of(Emissions emissions, Transitions transitions) {
        if (emissions.size() == 0) {
            return new int[0];
        }
        return new BestPath(emissions, transitions).find();
    }

    private int[] find() {
        for (int tag = 0; tag < tags; tag++) {
            last[tag] = BioTags.isInside(tag) ? Double.NEGATIVE_INFINITY : emissions.get(0, tag);
        }
        for (int unit = 1; unit < emissions.size(); unit++) {
            step(unit);
            double[] swap = last;
            last = here;
            here = swap;
        }
        return trace();
    }

    private void step(int unit) {
        int toOutside = 0;
        int toBegin = 0;
        for (int tag = 1; tag < tags; tag++) {
            toOutside = outside(tag) > outside(toOutside) ? tag : toOutside;
            toBegin = begin(tag) > begin(toBegin) ? tag : toBegin;
        }
        reach(unit, BioTags.OUTSIDE, toOutside, outside(toOutside));
        for (int tag = 1; tag < tags; tag += 2) {
            reach(unit, tag, toBegin, begin(toBegin));
            int stay = stay(tag + 1) > stay(tag) ? tag + 1 : tag;
            reach(unit, tag + 1, stay, stay(stay));
        }
    }

    private void reach(int unit, int tag, int previous, double score) {
        from[unit * tags + tag] = previous;
        here[tag] = score + emissions.get(unit, tag);
    }

    private double outside(int tag) {
        return last[tag] + transitions.toOutside(tag);
    }

    private double begin(int tag) {
        return last[tag] + transitions.toBegin(tag);
    }

    private double stay(int tag) {
        return last[tag] + transitions.stay(tag);
    }

    private int[] trace() {
        int[] path = new int[emissions.size()];
        int tag = 0;
        for (int other = 1; other < tags; other++) {
            tag = last[other] > last[tag] ? other : tag;
        }
        for (int unit = path.length - 1; unit > 0; unit--) {
            path[unit] = tag;
            tag = from[unit * tags + tag];
        }
        path[0] = tag;
        return path;
    }
}
