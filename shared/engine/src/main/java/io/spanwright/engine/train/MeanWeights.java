package io.spanwright.engine.train;

import io.spanwright.engine.crf.Transitions;
import io.spanwright.engine.network.FloatRuns;
import io.spanwright.engine.network.Parameters;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * The mean of the weights at several steps of a training's last part, in which the rate does not
 * fall: stochastic weight averaging, Izmailov et al., Averaging Weights Leads to Wider Optima and
 * Better Generalization (2018).
 */
final class MeanWeights {

    private int count;
    private float[] network = {};
    private float[] transitions = {};

    boolean isEmpty() {
        return count == 0;
    }

    void clear() {
        count = 0;
        network = new float[0];
        transitions = new float[0];
    }

    /** Takes the weights in. */
    void add(Parameters parameters, Transitions ofCrf) {
        count++;
        if (count == 1) {
            network = parameters.copyValues();
            transitions = ofCrf.values().clone();
            return;
        }
        parameters.moveTowardsValues(network, 1f / count);
        for (int index = 0; index < transitions.length; index++) {
            transitions[index] += (ofCrf.values()[index] - transitions[index]) / count;
        }
    }

    /** Exchanges the mean and the weights; done twice, nothing has changed. */
    void swap(Parameters parameters, Transitions ofCrf) {
        parameters.swapValues(network);
        float[] own = ofCrf.values().clone();
        System.arraycopy(transitions, 0, ofCrf.values(), 0, own.length);
        transitions = own;
    }

    void save(DataOutput out) throws IOException {
        out.writeInt(count);
        if (count > 0) {
            FloatRuns.write(out, network);
            FloatRuns.write(out, transitions);
        }
    }

    void restore(DataInput in, int networkSize, int transitionCount) throws IOException {
        count = in.readInt();
        if (count > 0) {
            network = FloatRuns.read(in, networkSize);
            transitions = FloatRuns.read(in, transitionCount);
        }
    }
}
