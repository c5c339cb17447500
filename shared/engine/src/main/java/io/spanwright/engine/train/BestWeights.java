package io.spanwright.engine.train;

import io.spanwright.engine.crf.Transitions;
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
record BestWeights(double f1, int epoch, Member weights) {

    static BestWeights of(double f1, int epoch, Parameters parameters, Transitions transitions) {
        return new BestWeights(f1, epoch, Member.of(parameters, transitions));
    }

    /** Better ones, in the memory of these. */
    BestWeights replaced(double f1, int epoch, Parameters parameters, Transitions transitions) {
        return new BestWeights(f1, epoch, weights.replaced(parameters, transitions));
    }

    void save(DataOutput out) throws IOException {
        out.writeDouble(f1);
        out.writeInt(epoch);
        weights.save(out);
    }

    static BestWeights restore(DataInput in, Parameters parameters, Transitions transitions)
            throws IOException {
        return new BestWeights(
                in.readDouble(), in.readInt(), Member.restore(in, parameters, transitions));
    }
}
