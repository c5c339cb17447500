package io.spanwright.engine.train;

import io.spanwright.engine.crf.Transitions;
import io.spanwright.engine.network.AdamW;
import io.spanwright.engine.network.AdamWSettings;
import io.spanwright.engine.network.ArrayAdamW;
import io.spanwright.engine.network.ParameterGroup;
import io.spanwright.engine.network.Parameters;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Moves the network and the transitions along their gradients. */
final class Optimizer {

    private final Parameters parameters;
    private final Transitions transitions;
    private final float[] transitionGradients;
    private final TrainingSettings settings;
    private final AdamW network;
    private final ArrayAdamW crf;

    Optimizer(
            Parameters parameters,
            Transitions transitions,
            TrainingSettings settings,
            int threads) {
        this.parameters = parameters;
        this.transitions = transitions;
        this.settings = settings;
        transitionGradients = new float[transitions.values().length];
        AdamWSettings adam = AdamWSettings.DEFAULT;
        network = new AdamW(parameters, decay(adam, settings.weightDecay()), threads);
        crf = new ArrayAdamW(transitions.values(), transitionGradients, decay(adam, 0));
    }

    private static AdamWSettings decay(AdamWSettings settings, double decay) {
        return new AdamWSettings(settings.beta1(), settings.beta2(), settings.epsilon(), decay);
    }

    /**
     * Makes one step with the network's gradients and these of the transitions, clipped together.
     *
     * @param factor share of the highest learning rates
     * @param encoderRate the highest one of encoder layers
     * @return length of all gradients before clipping
     */
    double step(double[] gradientsOfTransitions, double factor, double encoderRate) {
        for (int index = 0; index < transitionGradients.length; index++) {
            transitionGradients[index] = (float) gradientsOfTransitions[index];
        }
        double length = Math.sqrt(network.squaredGradientNorm() + crf.squaredGradientNorm());
        if (!Double.isFinite(length)) {
            return length;
        }
        double scale = Math.min(1, settings.clip() / Math.max(length, 1e-12));
        network.step(group -> factor * rate(group, encoderRate), scale);
        crf.step(factor * settings.rates().transitions(), scale);
        parameters.clearGradients();
        return length;
    }

    /** Forgets all gradients. */
    void reset() {
        network.reset();
        crf.reset();
    }

    private double rate(ParameterGroup group, double encoderRate) {
        return switch (group.part()) {
            case SHAPE -> settings.rates().shape();
            case HEAD -> settings.rates().head();
            case EMBEDDING, ENCODER_LAYER -> encoderRate;
        };
    }

    void save(DataOutput out) throws IOException {
        parameters.save(out);
        network.save(out);
        for (float value : transitions.values()) {
            out.writeFloat(value);
        }
        crf.save(out);
    }

    void restore(DataInput in) throws IOException {
        parameters.restore(in);
        network.restore(in);
        for (int index = 0; index < transitions.values().length; index++) {
            transitions.values()[index] = in.readFloat();
        }
        crf.restore(in);
    }
}
