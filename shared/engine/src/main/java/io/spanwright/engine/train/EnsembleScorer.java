package io.spanwright.engine.train;

import io.spanwright.engine.network.Batch;
import io.spanwright.engine.network.TrainableNetwork;
import io.spanwright.engine.network.WeightCopy;
import io.spanwright.engine.serve.TagScorer;
import java.util.List;

/**
 * The mean of what one network gives with the weights of each member.
 *
 * @param network takes the weights of each in turn
 */
record EnsembleScorer(TrainableNetwork network, List<WeightCopy> members) implements TagScorer {

    @Override
    public float[] score(Batch batch) {
        float[] sum = score(batch, members.get(0));
        for (WeightCopy member : members.subList(1, members.size())) {
            float[] scores = score(batch, member);
            for (int index = 0; index < sum.length; index++) {
                sum[index] += scores[index];
            }
        }
        for (int index = 0; index < sum.length; index++) {
            sum[index] /= members.size();
        }
        return sum;
    }

    private float[] score(Batch batch, WeightCopy member) {
        member.putBack(network.parameters());
        return network.forward(batch, false, 0).scores();
    }
}
