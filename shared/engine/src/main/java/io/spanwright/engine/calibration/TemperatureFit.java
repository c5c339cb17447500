package io.spanwright.engine.calibration;

import io.spanwright.engine.crf.Lattice;
import io.spanwright.engine.crf.Transitions;
import io.spanwright.engine.crf.UnitSpan;
import java.util.List;

/**
 * Finds the temperature under which the confidences of held-out predictions tell best which of them
 * are right: least log loss. A weak pull to the default keeps few observations from deciding alone.
 */
public final class TemperatureFit {

    private static final double LOWEST = 0.4;
    private static final double HIGHEST = 6;
    private static final double SPREAD = 0.5;
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
    private static final int ROUNDS = 16;

    private final List<Observation> observations;
    private final Transitions transitions;

    private TemperatureFit(List<Observation> observations, Transitions transitions) {
        this.observations = observations;
        this.transitions = transitions;
    }

    /** The best temperature, or the default where nothing was predicted. */
    public static Temperature fit(List<Observation> observations, Transitions transitions) {
        int count = observations.stream().mapToInt(one -> one.predicted().size()).sum();
        if (count == 0) {
            return Temperature.DEFAULT;
        }
        return new Temperature(new TemperatureFit(observations, transitions).search(), count);
    }

    /** Golden-section search over the logarithm. */
    private double search() {
        double low = Math.log(LOWEST);
        double high = Math.log(HIGHEST);
        double left = high - GOLDEN * (high - low);
        double right = low + GOLDEN * (high - low);
        double leftLoss = loss(left);
        double rightLoss = loss(right);
        for (int round = 0; round < ROUNDS; round++) {
            if (leftLoss <= rightLoss) {
                high = right;
                right = left;
                rightLoss = leftLoss;
                left = high - GOLDEN * (high - low);
                leftLoss = loss(left);
            } else {
                low = left;
                left = right;
                leftLoss = rightLoss;
                right = low + GOLDEN * (high - low);
                rightLoss = loss(right);
            }
        }
        return Math.exp((low + high) / 2);
    }

    private double loss(double logTemperature) {
        double factor = Math.exp(-logTemperature);
        Transitions scaled = transitions.times(factor);
        double pull = (logTemperature - Math.log(Temperature.DEFAULT.value())) / SPREAD;
        double loss = pull * pull / 2;
        for (Observation observation : observations) {
            loss += loss(observation, factor, scaled);
        }
        return loss;
    }

    private static double loss(Observation observation, double factor, Transitions scaled) {
        if (observation.predicted().isEmpty()) {
            return 0;
        }
        Lattice lattice = Lattice.of(observation.emissions().times(factor), scaled, false);
        double loss = 0;
        for (UnitSpan span : observation.predicted()) {
            double probability = Math.min(1 - 1e-6, Math.max(1e-6, lattice.probability(span)));
            boolean right = observation.right().contains(span);
            loss -= Math.log(right ? probability : 1 - probability);
        }
        return loss;
    }
}
