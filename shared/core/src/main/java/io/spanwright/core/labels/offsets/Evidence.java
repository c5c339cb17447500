package io.spanwright.core.labels.offsets;

/**
 * How labels lie now and how they would lie if a cause were mended; only labels that would move are
 * counted. An edge is a label's start or end; it lies well at the edge of a word or of a script.
 */
final class Evidence {

    private int moved;
    private int wellNow;
    private int wellThen;
    private int improved;
    private int worsened;
    private int gain;
    private int startsWon;
    private int endsWon;
    private long edges;
    private long edgeHits;
    private long edgeProbes;
    private long edgeProbeHits;
    private long known;
    private long knownProbes;
    private long knownProbeHits;

    /** A label that the repair would move. */
    void add(Placement now, Placement then, boolean start, boolean end, Placement.Probes probes) {
        moved++;
        wellNow += now.isWell() ? 1 : 0;
        wellThen += then.isWell() ? 1 : 0;
        improved += then.points() > now.points() ? 1 : 0;
        worsened += then.points() < now.points() ? 1 : 0;
        gain += then.points() - now.points();
        startsWon += (then.startsWell() ? 1 : 0) - (now.startsWell() ? 1 : 0);
        endsWon += (then.endsWell() ? 1 : 0) - (now.endsWell() ? 1 : 0);
        if (start) {
            countEdge(then.startsWell(), probes.starts());
        }
        if (end) {
            countEdge(then.endsWell(), probes.ends());
        }
        known += then.known() ? 1 : 0;
        knownProbes += Placement.Probes.COUNT;
        knownProbeHits += probes.known();
    }

    private void countEdge(boolean hit, int probeHits) {
        edges++;
        edgeHits += hit ? 1 : 0;
        edgeProbes += Placement.Probes.COUNT;
        edgeProbeHits += probeHits;
    }

    void add(Evidence other) {
        moved += other.moved;
        wellNow += other.wellNow;
        wellThen += other.wellThen;
        improved += other.improved;
        worsened += other.worsened;
        gain += other.gain;
        startsWon += other.startsWon;
        endsWon += other.endsWon;
        edges += other.edges;
        edgeHits += other.edgeHits;
        edgeProbes += other.edgeProbes;
        edgeProbeHits += other.edgeProbeHits;
        known += other.known;
        knownProbes += other.knownProbes;
        knownProbeHits += other.knownProbeHits;
    }

    /** Labels that the repair would move. */
    int moved() {
        return moved;
    }

    /** How many of them begin and end well now. */
    int wellNow() {
        return wellNow;
    }

    /** How many of them would begin and end well. */
    int wellThen() {
        return wellThen;
    }

    /** Edges and known words won less those lost. */
    int gain() {
        return gain;
    }

    /** Whether it wins starts or ends at the price of the others, which no true cause does. */
    boolean trades() {
        return Math.min(startsWon, endsWon) < -moved / 20;
    }

    /** Share of the moved edges that would lie well. */
    double share() {
        return edges == 0 ? 0 : (double) edgeHits / edges;
    }

    /**
     * How unlikely it is that a repair for no reason puts so many edges well: against what moving
     * the same labels elsewhere does. Negative natural logarithm of a bound of the probability.
     */
    double againstChance() {
        double byEdges = Chance.nats(edgeHits, edges, Chance.rate(edgeProbeHits, edgeProbes));
        double byBoth =
                Chance.nats(
                        edgeHits + known,
                        edges + moved,
                        Chance.rate(edgeProbeHits + knownProbeHits, edgeProbes + knownProbes));
        return Math.max(byEdges, byBoth) - Math.log(2);
    }

    /** How unlikely it is that the repair is no worse than leaving the labels. */
    double againstRepair() {
        return Chance.nats(worsened, (long) improved + worsened, 0.5);
    }

    /** How unlikely it is that the repair is no better than leaving the labels: the sign test. */
    double againstNow() {
        return Chance.nats(improved, (long) improved + worsened, 0.5);
    }
}
