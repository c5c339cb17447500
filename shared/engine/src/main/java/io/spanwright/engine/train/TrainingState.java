package io.spanwright.engine.train;

import io.spanwright.engine.crf.Transitions;
import io.spanwright.engine.network.Parameters;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** What a checkpoint holds: position, weights, moments, their mean and the best weights so far. */
final class TrainingState implements Checkpoint.State {

    private final Parameters parameters;
    private final Transitions transitions;
    private final Optimizer optimizer;
    private final MeanWeights mean;
    private TrainingPosition position = TrainingPosition.start();
    private Optional<BestWeights> best = Optional.empty();

    /**
     * The state before the first step.
     *
     * @param mean empty
     */
    TrainingState(
            Parameters parameters, Transitions transitions, Optimizer optimizer, MeanWeights mean) {
        this.mean = mean;
        this.parameters = parameters;
        this.transitions = transitions;
        this.optimizer = optimizer;
    }

    TrainingPosition position() {
        return position;
    }

    /** NaN where nothing was held out or no epoch has ended. */
    double bestF1() {
        return best.map(BestWeights::f1).orElse(Double.NaN);
    }

    void countStep() {
        position = position.afterStep();
        mean.add(position.steps(), parameters, transitions);
    }

    void addTime(Duration time) {
        position = position.plus(time);
    }

    /** Keeps the weights where they predict held-out documents no worse than all before. */
    void endEpoch(double f1, int epoch) {
        boolean better = best.isEmpty() || f1 >= best.get().f1();
        if (better) {
            best = Optional.of(BestWeights.of(f1, epoch, parameters, transitions));
        }
        position = position.afterEpoch(better);
    }

    /** Does something with the weights that would be kept if training ended now. */
    void withKeptWeights(Runnable body) {
        if (mean.isEmpty()) {
            body.run();
            return;
        }
        mean.swap(parameters, transitions);
        body.run();
        mean.swap(parameters, transitions);
    }

    /** Leaves the best weights, or the mean where nothing was held out. */
    void putKeptWeights() {
        if (best.isPresent()) {
            best.get().putBack(parameters, transitions);
        } else if (!mean.isEmpty()) {
            mean.swap(parameters, transitions);
        }
    }

    @Override
    public void save(DataOutputStream out) throws IOException {
        position.save(out);
        optimizer.save(out);
        mean.save(out);
        out.writeBoolean(best.isPresent());
        if (best.isPresent()) {
            best.get().save(out);
        }
    }

    @Override
    public void restore(DataInputStream in) throws IOException {
        position = TrainingPosition.restore(in).onThisMachine();
        optimizer.restore(in);
        int transitionCount = transitions.values().length;
        mean.restore(in, parameters.size(), transitionCount);
        best = Optional.empty();
        if (in.readBoolean()) {
            best = Optional.of(BestWeights.restore(in, parameters.size(), transitionCount));
        }
    }
}
