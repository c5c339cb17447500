package io.spanwright.engine.crf;

/**
 * All paths through one chain of n units, weighed: forward and backward sums as logarithms, in
 * double precision. Time and memory grow with n T.
 */
public final class Lattice {

    private final Emissions emissions;
    private final Transitions transitions;
    private final int units;
    private final int tags;
    private final boolean continues;
    private final double[] forward;
    private final double[] backward;
    private final double[] outsideAhead;
    private final double[] beginAhead;
    private final double[] terms;
    private final double logPartition;

    private Lattice(Emissions emissions, Transitions transitions, boolean continues) {
        this.emissions = emissions;
        this.transitions = transitions;
        this.continues = continues;
        units = emissions.size();
        tags = emissions.tags();
        forward = new double[units * tags];
        backward = new double[units * tags];
        outsideAhead = new double[units];
        beginAhead = new double[units];
        terms = new double[tags];
        runForward();
        runBackward();
        System.arraycopy(forward, (units - 1) * tags, terms, 0, tags);
        logPartition = LogSum.of(terms, tags);
    }

    /**
     * Weighs the paths.
     *
     * @param emissions at least one unit
     * @param continues whether the chain may start inside an entity, because it was cut there
     */
    public static Lattice of(Emissions emissions, Transitions transitions, boolean continues) {
        return new Lattice(emissions, transitions, continues);
    }

    private void runForward() {
        for (int tag = 0; tag < tags; tag++) {
            boolean allowed = continues || !BioTags.isInside(tag);
            forward[tag] = allowed ? emissions.get(0, tag) : Double.NEGATIVE_INFINITY;
        }
        for (int unit = 1; unit < units; unit++) {
            forwardStep(unit, (unit - 1) * tags, unit * tags);
        }
    }

    private void forwardStep(int unit, int last, int here) {
        for (int tag = 0; tag < tags; tag++) {
            terms[tag] = forward[last + tag] + transitions.toOutside(tag);
        }
        forward[here] = LogSum.of(terms, tags) + emissions.get(unit, BioTags.OUTSIDE);
        for (int tag = 0; tag < tags; tag++) {
            terms[tag] = forward[last + tag] + transitions.toBegin(tag);
        }
        double begin = LogSum.of(terms, tags);
        for (int tag = 1; tag < tags; tag += 2) {
            double stay =
                    LogSum.of(
                            forward[last + tag] + transitions.stay(tag),
                            forward[last + tag + 1] + transitions.stay(tag + 1));
            forward[here + tag] = begin + emissions.get(unit, tag);
            forward[here + tag + 1] = stay + emissions.get(unit, tag + 1);
        }
    }

    private void runBackward() {
        for (int unit = units - 1; unit > 0; unit--) {
            backwardStep(unit, unit * tags, (unit - 1) * tags);
        }
    }

    private void backwardStep(int unit, int here, int last) {
        outsideAhead[unit] = emissions.get(unit, BioTags.OUTSIDE) + backward[here];
        for (int tag = 1; tag < tags; tag += 2) {
            terms[tag / 2] = emissions.get(unit, tag) + backward[here + tag];
        }
        beginAhead[unit] = LogSum.of(terms, tags / 2);
        for (int tag = 0; tag < tags; tag++) {
            double leave = leaveAhead(unit, tag);
            backward[last + tag] =
                    tag == BioTags.OUTSIDE ? leave : LogSum.of(leave, stayAhead(unit, tag));
        }
    }

    /** All that can follow a tag when the unit is not in the same entity any more. */
    private double leaveAhead(int unit, int tag) {
        return LogSum.of(
                transitions.toOutside(tag) + outsideAhead[unit],
                transitions.toBegin(tag) + beginAhead[unit]);
    }

    private double stayAhead(int unit, int tag) {
        int inside = BioTags.insideOf(tag);
        return transitions.stay(tag) + emissions.get(unit, inside) + backward[unit * tags + inside];
    }

    /** Logarithm of the sum over all paths. */
    public double logPartition() {
        return logPartition;
    }

    /** The score of one path, not normalised. */
    double score(int[] path) {
        double score = emissions.get(0, path[0]);
        for (int unit = 1; unit < units; unit++) {
            score +=
                    transitions.score(path[unit - 1], path[unit]) + emissions.get(unit, path[unit]);
        }
        return score;
    }

    /** The probability that the unit has the tag. */
    double probability(int unit, int tag) {
        return Math.exp(forward[unit * tags + tag] + backward[unit * tags + tag] - logPartition);
    }

    /** The probability that the unit in front has the tag and this one is O, B, or I of it. */
    double toOutside(int unit, int tag) {
        return edge(unit, tag, transitions.toOutside(tag) + outsideAhead[unit]);
    }

    double toBegin(int unit, int tag) {
        return edge(unit, tag, transitions.toBegin(tag) + beginAhead[unit]);
    }

    double stay(int unit, int tag) {
        return edge(unit, tag, stayAhead(unit, tag));
    }

    private double edge(int unit, int tag, double ahead) {
        return Math.exp(forward[(unit - 1) * tags + tag] + ahead - logPartition);
    }

    /**
     * The probability that exactly these units are an entity of exactly this category: it begins at
     * the first, goes on to the last and ends there.
     */
    public double probability(UnitSpan span) {
        Entity entity = entityFrom(span.from(), span.category());
        while (entity.to() < span.to()) {
            entity.grow();
        }
        return entity.probabilityOfEnding();
    }

    int units() {
        return units;
    }

    int tags() {
        return tags;
    }

    /** The entity of one unit that begins there; it can be grown. */
    Entity entityFrom(int unit, int category) {
        return new Entity(unit, BioTags.begin(category));
    }

    /** All paths in which an entity begins at a unit and goes on to another. */
    final class Entity {

        private double sum;
        private int tag;
        private int to;

        private Entity(int from, int begin) {
            sum = forward[from * tags + begin];
            tag = begin;
            to = from + 1;
        }

        /** One past the last unit. */
        int to() {
            return to;
        }

        /** Takes the next unit in; the probability that the entity goes on at least so far. */
        double grow() {
            int inside = BioTags.insideOf(tag);
            sum += transitions.stay(tag) + emissions.get(to, inside);
            double reached = Math.exp(sum + backward[to * tags + inside] - logPartition);
            tag = inside;
            to++;
            return reached;
        }

        /** The probability that the entity begins where it does and ends here. */
        double probabilityOfEnding() {
            double end = to < units ? sum + leaveAhead(to, tag) : sum;
            return Math.min(1, Math.exp(end - logPartition));
        }
    }
}
