package io.spanwright.engine.train;

import io.spanwright.core.training.TrainingBudget;
import io.spanwright.core.training.TrainingFailedException;
import io.spanwright.core.training.TrainingProgress;
import io.spanwright.engine.crf.BioTags;
import io.spanwright.engine.crf.Transitions;
import io.spanwright.engine.example.WindowPlanner;
import io.spanwright.engine.example.WindowScope;
import io.spanwright.engine.example.WindowSizes;
import io.spanwright.engine.network.TrainableNetwork;
import io.spanwright.engine.serve.TagScorer;
import io.spanwright.engine.serve.TextScorer;
import io.spanwright.engine.tokenizer.SpecialIds;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Trains a network and the transitions of its CRF. Everything that decides the outcome is in the
 * checkpoint or follows from the step's number, so that a training that was paused after any step
 * ends with the same bits as one that was not.
 */
public final class Trainer {

    private final TrainableNetwork network;
    private final Transitions transitions;
    private final TrainingSet data;
    private final TrainingSettings settings;
    private final StepLanes lanes;
    private final Optimizer optimizer;
    private final Judge judge;
    private final Courses courses;
    private final TrainingState state;
    private final int trialSteps;
    private final int mostSteps;
    private final Optional<UntrainedWeights> untrained;
    private Course course;

    /**
     * Prepares a training from the start.
     *
     * @param network not trained; stays the caller's
     * @param windows sizes that fit the network
     * @param threads that the network was made for
     * @param scratch directory for what need not be in memory
     */
    public Trainer(
            TrainableNetwork network,
            TrainingSet data,
            BioTags tags,
            SpecialIds special,
            WindowSizes windows,
            TrainingSettings settings,
            long seed,
            int threads,
            Path scratch) {
        this.network = network;
        this.data = data;
        this.settings = settings;
        transitions = Transitions.zero(tags);
        lanes = new StepLanes(network, transitions, special, StepLanes.of(threads));
        courses = new Courses(data, windows, special, settings, seed);
        Course training = courses.training(WindowScope.TEXT);
        if (training.plan().steps() == 0) {
            throw new TrainingFailedException(
                    "The labelled parts of the training documents hold no text.");
        }
        course = data.trial().map(courses::trial).orElse(training);
        trialSteps = data.trial().isPresent() ? course.plan().steps() : 0;
        mostSteps =
                Math.max(
                        training.plan().steps(), courses.training(WindowScope.LINE).plan().steps());
        untrained =
                data.trial().map(texts -> UntrainedWeights.write(scratch, network.parameters()));
        optimizer = new Optimizer(network.parameters(), transitions, settings, threads);
        state = new TrainingState(network.parameters(), transitions, optimizer, firstScope(data));
        judge =
                new Judge(
                        data,
                        seen ->
                                new TextScorer(
                                        batch -> network.forward(batch, false, 0).scores(),
                                        new WindowPlanner(windows, seen),
                                        special,
                                        tags.count()),
                        transitions);
    }

    private static Optional<WindowScope> firstScope(TrainingSet data) {
        return data.trial().isPresent() ? Optional.empty() : Optional.of(WindowScope.TEXT);
    }

    /** How many lanes a network to train on so many threads needs. */
    public static int lanes(int threads) {
        return StepLanes.of(threads);
    }

    /** Puts back what {@link #save} wrote. */
    public void restore(Path checkpoint, String requestHash) {
        Checkpoint.read(checkpoint, requestHash, state);
        state.position().scope().ifPresent(this::follow);
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
            endTrial();
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

    private TrainingPlan plan() {
        return course.plan();
    }

    private int steps() {
        return state.position().steps();
    }

    private boolean isDone() {
        boolean noLongerBetter =
                state.position().epochsSinceBest() >= settings.validation().patience();
        return steps() == plan().steps() || (noLongerBetter && !data.heldOut().isEmpty());
    }

    private void step() {
        double[] transitionGradients = new double[transitions.values().length];
        double value = lanes.run(plan().windows(steps()), steps(), transitionGradients);
        double length =
                optimizer.step(
                        transitionGradients,
                        course.rate().factor(steps()),
                        plan().pace().encoderRate());
        if (!Double.isFinite(value) || !Double.isFinite(length)) {
            throw new TrainingFailedException(
                    "Training went astray in step %d: the loss is not a number. Train with another seed or with more documents."
                            .formatted(steps() + 1));
        }
        state.countStep(course.averaging());
    }

    private void follow(WindowScope scope) {
        course = courses.training(scope);
    }

    private boolean isTrial() {
        return state.position().scope().isEmpty();
    }

    private void endTrial() {
        if (isTrial() && steps() == trialSteps) {
            WindowScope chosen = judged(() -> judge.chooseScope(settings.trial()));
            state.restart(chosen, untrained.orElseThrow());
            follow(chosen);
        }
    }

    private void endEpoch() {
        if (data.heldOut().isEmpty() || isTrial() || !plan().completesEpoch(steps())) {
            return;
        }
        double f1 = judged(() -> judge.validate(scope()).f1());
        state.endEpoch(f1, plan().epoch(steps() - 1));
    }

    // Not kept open: the memory of evaluation would lie idle through the next epoch.
    private <T> T judged(Supplier<T> judgement) {
        T outcome = state.withMeanWeights(judgement);
        network.endEvaluation();
        return outcome;
    }

    /** Epochs begun, at least 1. */
    private int epochs() {
        return plan().epoch(Math.max(0, steps() - 1)) + 1;
    }

    /** How far the training is, the trial counted in; the fraction never falls. */
    public TrainingProgress progress() {
        int done = isTrial() ? steps() : trialSteps + steps();
        int all = trialSteps + (isTrial() ? mostSteps : plan().steps());
        Duration trained = state.position().trained();
        if (isDone()) {
            return new TrainingProgress(1, epochs(), trained, Duration.ZERO);
        }
        Duration remaining =
                done == 0 ? Duration.ZERO : trained.multipliedBy(all - done).dividedBy(done);
        return new TrainingProgress((double) done / all, epochs(), trained, remaining);
    }

    /**
     * Leaves the weights to keep in the network, which can't be trained any more, and fits the
     * temperature.
     */
    public TrainingResult finish() {
        // First, as evaluation needs memory too.
        network.endTraining();
        state.putKeptWeights();
        return new TrainingResult(
                transitions,
                scope(),
                judge.temperature(scope()),
                epochs(),
                steps(),
                state.bestF1(),
                state.position().trained(),
                state.position().cpuFeatures(),
                state.position().moved());
    }

    private WindowScope scope() {
        return state.position().scope().orElse(WindowScope.TEXT);
    }

    /**
     * Compares a quantised form of the weights that {@link #finish} left with the form that was
     * trained.
     *
     * @param quantized its scores
     */
    public PrecisionTrial tryPrecision(TagScorer quantized) {
        return new PrecisionJudge(data, transitions, judge.scorer(scope())).compare(quantized);
    }
}
