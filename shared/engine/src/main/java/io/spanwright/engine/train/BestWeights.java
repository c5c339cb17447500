package io.spanwright.engine.train;

import io.spanwright.engine.crf.Transitions;
import io.spanwright.engine.network.FloatRuns;
import io.spanwright.engine.network.Parameters;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Weights that are kept because they did best on held-out documents so far.
 *
 * @param f1 on the held-out documents
 * @param epoch from 0
 */
record BestWeights(double f1, int epoch, float[] network, float[] transitions) {

    static BestWeights of(double f1, int epoch, Parameters parameters, Transitions transitions) {
        return new BestWeights(f1, epoch, parameters.copyValues(), transitions.values().clone());
    }

    void putBack(Parameters parameters, Transitions target) {
        parameters.restoreValues(network);
        System.arraycopy(transitions, 0, target.values(), 0, transitions.length);
    }

    void save(DataOutput out) throws IOException {
        out.writeDouble(f1);
        out.writeInt(epoch);
        FloatRuns.write(out, network);
        FloatRuns.write(out, transitions);
    }

    static BestWeights restore(DataInput in, int networkSize, int transitionCount)
            throws IOException {
        return new BestWeights(
                in.readDouble(),
                in.readInt(),
                FloatRuns.read(in, networkSize),
                FloatRuns.read(in, transitionCount));
    }
}
