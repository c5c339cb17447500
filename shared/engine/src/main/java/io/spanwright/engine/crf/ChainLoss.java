package io.spanwright.engine.crf;

/**
 * The negative logarithm of the probability of the right path.
 *
 * @param transitions as they are now
 */
public record ChainLoss(Transitions transitions) {

    /**
     * The loss of one chain; adds its gradients to the two arrays.
     *
     * @param path the right tag of each unit; where the first is an inside tag, the chain is taken
     *     as cut out of an entity
     * @param weight what the gradients are multiplied by before they are added
     * @param scoreGradients laid out as the emissions' scores
     * @param transitionGradients laid out as {@link Transitions#values()}
     */
    public double add(
            Emissions emissions,
            int[] path,
            double weight,
            float[] scoreGradients,
            double[] transitionGradients) {
        Lattice lattice = Lattice.of(emissions, transitions, BioTags.isInside(path[0]));
        for (int unit = 0; unit < path.length; unit++) {
            int row = emissions.rows()[unit];
            for (int tag = 0; tag < emissions.tags(); tag++) {
                scoreGradients[row + tag] += (float) (weight * lattice.probability(unit, tag));
            }
            scoreGradients[row + path[unit]] -= (float) weight;
        }
        for (int unit = 1; unit < path.length; unit++) {
            addEdges(lattice, unit, emissions.tags(), weight, transitionGradients);
            transitionGradients[Transitions.index(path[unit - 1], path[unit])] -= weight;
        }
        return lattice.logPartition() - lattice.score(path);
    }

    /**
     * The loss of one chain.
     *
     * @param path as above
     */
    public double of(Emissions emissions, int[] path) {
        Lattice lattice = Lattice.of(emissions, transitions, BioTags.isInside(path[0]));
        return lattice.logPartition() - lattice.score(path);
    }

    private static void addEdges(
            Lattice lattice, int unit, int tags, double weight, double[] gradients) {
        for (int tag = 0; tag < tags; tag++) {
            gradients[Transitions.toOutsideIndex(tag)] += weight * lattice.toOutside(unit, tag);
            gradients[Transitions.toBeginIndex(tag)] += weight * lattice.toBegin(unit, tag);
            if (tag != BioTags.OUTSIDE) {
                gradients[Transitions.stayIndex(tag)] += weight * lattice.stay(unit, tag);
            }
        }
    }
}
