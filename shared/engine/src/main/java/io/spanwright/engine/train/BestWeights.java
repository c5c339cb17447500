package io.spanwright.engine.train;

import io.spanwright.engine.crf.Transitions;
import io.spanwright.engine.network.FloatRuns;
import io.spanwright.engine.network.Parameters;
import io.spanwright.engine.network.WeightCopy;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Weights that are kept because they did best on held-out documents so far.
 *
 * @param f1 on the held-out documents
 * @param epoch from 0
 */
record BestWeights(double f1, int epoch, WeightCopy network, float[] transitions) {

    static BestWeights of(double f1, int epoch, Parameters parameters, Transitions transitions) {
        return new BestWeights(f1, epoch, new WeightCopy(parameters), transitions.values().clone());
    }

    /** Better ones, in the memory of these. */
    BestWeights replaced(double f1, int epoch, Parameters parameters, Transitions transitions) {
        network.take(parameters);
        return new BestWeights(f1, epoch, network, transitions.values().clone());
    }

    void putBack(Parameters parameters, Transitions target) {
        network.putBack(parameters);
        System.arraycopy(transitions, 0, target.values(), 0, transitions.length);
    }

    void save(DataOutput out) throws IOException {
        out.writeDouble(f1);
        out.writeInt(epoch);
        network.save(out);
        FloatRuns.write(out, transitions);
    }

    static BestWeights restore(DataInput in, Parameters parameters, Transitions transitions)
            throws IOException {
        return new BestWeights(
                in.readDouble(),
                in.readInt(),
                WeightCopy.restore(in, parameters),
                FloatRuns.read(in, transitions.values().length));
    }
}
