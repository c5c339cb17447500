package io.spanwright.engine.train;

import io.spanwright.engine.crf.Transitions;
import io.spanwright.engine.network.FloatRuns;
import io.spanwright.engine.network.Parameters;
import io.spanwright.engine.network.WeightCopy;
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
    private WeightCopy network;
    private float[] transitions = {};

    boolean isEmpty() {
        return count == 0;
    }

    void clear() {
        count = 0;
    }

    /** Takes the weights in. */
    void add(Parameters parameters, Transitions ofCrf) {
        count++;
        if (count == 1) {
            takeFirst(parameters, ofCrf);
            return;
        }
        network.moveTowards(parameters, 1f / count);
        for (int index = 0; index < transitions.length; index++) {
            transitions[index] += (ofCrf.values()[index] - transitions[index]) / count;
        }
    }

    private void takeFirst(Parameters parameters, Transitions ofCrf) {
        if (network == null) {
            network = new WeightCopy(parameters);
        } else {
            network.take(parameters);
        }
        transitions = ofCrf.values().clone();
    }

    /** Exchanges the mean and the weights; done twice, nothing has changed. */
    void swap(Parameters parameters, Transitions ofCrf) {
        network.swap(parameters);
        float[] own = ofCrf.values().clone();
        System.arraycopy(transitions, 0, ofCrf.values(), 0, own.length);
        transitions = own;
    }

    void save(DataOutput out) throws IOException {
        out.writeInt(count);
        if (count > 0) {
            network.save(out);
            FloatRuns.write(out, transitions);
        }
    }

    void restore(DataInput in, Parameters parameters, Transitions ofCrf) throws IOException {
        count = in.readInt();
        if (count > 0) {
            network = WeightCopy.restore(in, parameters);
            transitions = FloatRuns.read(in, ofCrf.values().length);
        }
    }
}
