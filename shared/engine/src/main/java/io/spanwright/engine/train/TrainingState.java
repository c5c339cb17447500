package io.spanwright.engine.train;

import io.spanwright.engine.crf.Transitions;
import io.spanwright.engine.example.WindowScope;
import io.spanwright.engine.network.Parameters;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;

/** What a checkpoint holds: position, weights, moments, their mean and the best weights so far. */
final class TrainingState implements Checkpoint.State {

    private final Parameters parameters;
    private final Transitions transitions;
    private final Optimizer optimizer;
    private final MeanWeights mean = new MeanWeights();
    private TrainingPosition position;
    private Optional<BestWeights> best = Optional.empty();

    /**
     * The state before the first step.
     *
     * @param scope how far windows see, empty where that is to be chosen
     */
    TrainingState(
            Parameters parameters,
            Transitions transitions,
            Optimizer optimizer,
            Optional<WindowScope> scope) {
        position = TrainingPosition.start(scope);
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

    void countStep(Averaging averaging) {
        position = position.afterStep();
        if (averaging.takes(position.steps())) {
            mean.add(parameters, transitions);
        }
    }

    /**
     * Begins anew after the trial.
     *
     * @param untrained of the network
     */
    void restart(WindowScope scope, UntrainedWeights untrained) {
        untrained.putBack(parameters);
        Arrays.fill(transitions.values(), 0);
        optimizer.reset();
        mean.clear();
        position = position.restarted(scope);
    }

    void addTime(Duration time) {
        position = position.plus(time);
    }

    /** Keeps the mean weights where they predict held-out documents no worse than all before. */
    void endEpoch(double f1, int epoch) {
        boolean better = best.isEmpty() || f1 >= best.get().f1();
        if (better) {
            best = Optional.of(withMeanWeights(() -> bestNow(f1, epoch)));
        }
        position = position.afterEpoch(better);
    }

    private BestWeights bestNow(double f1, int epoch) {
        return best.map(one -> one.replaced(f1, epoch, parameters, transitions))
                .orElseGet(() -> BestWeights.of(f1, epoch, parameters, transitions));
    }

    /** Does something with the mean of the weights, or with the last where there is none yet. */
    <T> T withMeanWeights(Supplier<T> body) {
        if (mean.isEmpty()) {
            return body.get();
        }
        mean.swap(parameters, transitions);
        T outcome = body.get();
        mean.swap(parameters, transitions);
        return outcome;
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
        mean.restore(in, parameters, transitions);
        best = Optional.empty();
        if (in.readBoolean()) {
            best = Optional.of(BestWeights.restore(in, parameters, transitions));
        }
    }
}
