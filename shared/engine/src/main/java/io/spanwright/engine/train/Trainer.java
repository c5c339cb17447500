package io.spanwright.engine.train;

import io.spanwright.core.training.TrainingBudget;
import io.spanwright.core.training.TrainingFailedException;
import io.spanwright.core.training.TrainingProgress;
import io.spanwright.engine.calibration.Temperature;
import io.spanwright.engine.calibration.TemperatureFit;
import io.spanwright.engine.crf.BioTags;
import io.spanwright.engine.crf.Transitions;
import io.spanwright.engine.example.WindowSizes;
import io.spanwright.engine.network.TrainableNetwork;
import io.spanwright.engine.serve.TextScorer;
import io.spanwright.engine.tokenizer.SpecialIds;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Trains a network and the transitions of its CRF. Everything that decides the outcome is in the
 * checkpoint or follows from the step's number, so that a training that was paused after any step
 * ends with the same bits as one that was not.
 */
public final class Trainer {

    private final Transitions transitions;
    private final TrainingSet data;
    private final TrainingSettings settings;
    private final StepLanes lanes;
    private final TrainingPlan plan;
    private final LearningRate learningRate;
    private final Optimizer optimizer;
    private final TextScorer scorer;
    private final TrainingState state;

    /**
     * What came of it.
     *
     * @param epochs that were trained
     * @param validationF1 of the kept weights; NaN where nothing was held out
     * @param cpuFeatures of the first slice's machine
     * @param moved whether slices ran on machines with different features
     */
    public record Result(
            Transitions transitions,
            Temperature temperature,
            int epochs,
            int steps,
            double validationF1,
            Duration trained,
            String cpuFeatures,
            boolean moved) {}

    /**
     * Prepares a training from the start.
     *
     * @param network stays the caller's
     * @param windows sizes that fit the network
     * @param threads that the network was made for
     */
    public Trainer(
            TrainableNetwork network,
            TrainingSet data,
            BioTags tags,
            SpecialIds special,
            WindowSizes windows,
            TrainingSettings settings,
            long seed,
            int threads) {
        this.data = data;
        this.settings = settings;
        transitions = Transitions.zero(tags);
        lanes = new StepLanes(network, transitions, special, StepLanes.of(threads));
        List<TrainingWindow> teaching = data.windows(windows);
        if (teaching.isEmpty()) {
            throw new TrainingFailedException(
                    "The labelled parts of the training documents hold no text.");
        }
        plan = TrainingPlan.of(teaching, special, settings, seed);
        learningRate = new LearningRate(plan.steps(), settings.schedule());
        optimizer =
                new Optimizer(
                        network.parameters(),
                        transitions,
                        settings,
                        plan.pace().encoderRate(),
                        threads);
        int averaged = settings.schedule().averagedSteps(plan.steps());
        state =
                new TrainingState(
                        network.parameters(),
                        transitions,
                        optimizer,
                        new MeanWeights(plan.steps(), averaged));
        scorer =
                new TextScorer(
                        batch -> network.forward(batch, false, 0).scores(),
                        windows,
                        special,
                        tags.count());
    }

    /** How many lanes a network to train on so many threads needs. */
    public static int lanes(int threads) {
        return StepLanes.of(threads);
    }

    /** Puts back what {@link #save} wrote. */
    public void restore(Path checkpoint, String requestHash) {
        Checkpoint.read(checkpoint, requestHash, state);
    }

    /** Writes a checkpoint into the directory. */
    public Path save(Path directory, String requestHash) {
        return Checkpoint.write(directory, requestHash, state);
    }

    /** Trains until the budget is used up or all is done; whether all is done. */
    public boolean run(TrainingBudget budget) {
        long start = System.nanoTime();
        while (!isDone()) {
            long before = System.nanoTime();
            step();
            endEpoch();
            long now = System.nanoTime();
            state.addTime(Duration.ofNanos(now - before));
            budget.progress().accept(progress());
            if (budget.stop().getAsBoolean()) {
                return false;
            }
            if (now - start >= budget.wallTime().toNanos()) {
                return isDone();
            }
        }
        return true;
    }

    private int steps() {
        return state.position().steps();
    }

    private boolean isDone() {
        boolean noLongerBetter =
                state.position().epochsSinceBest() >= settings.validation().patience();
        return steps() == plan.steps() || (noLongerBetter && !data.heldOut().isEmpty());
    }

    private void step() {
        double[] transitionGradients = new double[transitions.values().length];
        double value = lanes.run(plan.windows(steps()), steps(), transitionGradients);
        double length = optimizer.step(transitionGradients, learningRate.factor(steps()));
        if (!Double.isFinite(value) || !Double.isFinite(length)) {
            throw new TrainingFailedException(
                    "Training went astray in step %d: the loss is not a number. Train with another seed or with more documents."
                            .formatted(steps() + 1));
        }
        state.countStep();
    }

    private void endEpoch() {
        if (data.heldOut().isEmpty() || !plan.completesEpoch(steps())) {
            return;
        }
        int epoch = plan.epoch(steps() - 1);
        state.withKeptWeights(
                () -> {
                    Validation validation = Validation.of(data.heldOut(), scorer, transitions);
                    state.endEpoch(validation.f1(), epoch);
                });
    }

    /** Epochs begun, at least 1. */
    private int epochs() {
        return plan.epoch(Math.max(0, steps() - 1)) + 1;
    }

    /** How far the training is. */
    public TrainingProgress progress() {
        double fraction = isDone() ? 1 : (double) steps() / plan.steps();
        return new TrainingProgress(fraction, epochs(), state.position().trained(), remaining());
    }

    private Duration remaining() {
        if (steps() == 0 || isDone()) {
            return Duration.ZERO;
        }
        return state.position().trained().multipliedBy(plan.steps() - steps()).dividedBy(steps());
    }

    /** Leaves the weights to keep in the network and fits the temperature. */
    public Result finish() {
        state.putKeptWeights();
        return new Result(
                transitions,
                temperature(),
                epochs(),
                steps(),
                state.bestF1(),
                state.position().trained(),
                state.position().cpuFeatures(),
                state.position().moved());
    }

    private Temperature temperature() {
        if (data.heldOut().isEmpty()) {
            return Temperature.DEFAULT;
        }
        Validation validation = Validation.of(data.heldOut(), scorer, transitions);
        return TemperatureFit.fit(validation.observations(), transitions);
    }
}
