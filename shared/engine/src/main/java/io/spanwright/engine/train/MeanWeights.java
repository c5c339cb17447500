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

    /** More would change the mean little and take time. */
    private static final int MOST = 64;

    private final int steps;
    private final int first;
    private final int interval;
    private int count;
    private float[] network = {};
    private float[] transitions = {};

    /**
     * An empty mean.
     *
     * @param steps of the whole training
     * @param averaged how many of the last ones
     */
    MeanWeights(int steps, int averaged) {
        this.steps = steps;
        first = steps - averaged;
        interval = Math.max(1, averaged / MOST);
    }

    boolean isEmpty() {
        return count == 0;
    }

    /** Takes the weights in, if they are of a step that counts. */
    void add(int step, Parameters parameters, Transitions ofCrf) {
        if (step <= first || (steps - step) % interval != 0) {
            return;
        }
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
