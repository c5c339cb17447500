package io.spanwright.engine.train;

import io.spanwright.core.training.TrainingBudget;
import io.spanwright.core.training.TrainingFailedException;
import io.spanwright.core.training.TrainingProgress;
import io.spanwright.engine.crf.BioTags;
import io.spanwright.engine.crf.Transitions;
import io.spanwright.engine.example.WindowScope;
import io.spanwright.engine.example.WindowSizes;
import io.spanwright.engine.network.TrainableNetwork;
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
public final class Trainer implements AutoCloseable {

    private static final long MOST_STEPS = 1L << 31;

    private final TrainableNetwork network;
    private final Transitions transitions;
    private final TrainingSet data;
    private final TrainingSettings settings;
    private final StepLanes lanes;
    private final Optimizer optimizer;
    private final Judges judges;
    private final Courses courses;
    private final TrainingLength length;
    private final TrainingState state;
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
        course =
                data.trial()
                        .map(courses::trial)
                        .orElseGet(() -> courses.training(WindowScope.TEXT, 0));
        if (course.plan().steps() == 0) {
            throw new TrainingFailedException(
                    "The labelled parts of the training documents hold no text.");
        }
        length = TrainingLength.of(course, courses, data, settings.members());
        untrained =
                data.trial().isPresent() || settings.members() > 1
                        ? Optional.of(UntrainedWeights.write(scratch, network.parameters()))
                        : Optional.empty();
        optimizer = new Optimizer(network.parameters(), transitions, settings, threads);
        state = new TrainingState(network.parameters(), transitions, optimizer, firstScope(data));
        judges = new Judges(network, data, windows, special, transitions);
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
            endMember();
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
        return state.members().size() == settings.members();
    }

    private boolean isMemberDone() {
        boolean noLongerBetter =
                state.position().epochsSinceBest() >= settings.validation().patience();
        return steps() == plan().steps() || (noLongerBetter && !data.heldOut().isEmpty());
    }

    private void step() {
        double[] transitionGradients = new double[transitions.values().length];
        double value = lanes.run(plan().windows(steps()), dropoutStep(), transitionGradients);
        double gradient =
                optimizer.step(
                        transitionGradients,
                        course.rate().factor(steps()),
                        plan().pace().encoderRate());
        if (!Double.isFinite(value) || !Double.isFinite(gradient)) {
            throw new TrainingFailedException(
                    "Training went astray in step %d: the loss is not a number. Train with another seed or with more documents."
                            .formatted(steps() + 1));
        }
        state.countStep(course.averaging());
    }

    // Members differ in what is dropped out, and in the order of their windows.
    private long dropoutStep() {
        return state.position().member() * MOST_STEPS + steps();
    }

    private void follow(WindowScope scope) {
        course = courses.training(scope, state.position().member());
    }

    private boolean isTrial() {
        return state.position().scope().isEmpty();
    }

    private void endTrial() {
        if (isTrial() && steps() == length.trial()) {
            WindowScope chosen = judged(() -> judges.ofNetwork().chooseScope(settings.trial()));
            state.restart(chosen, untrained.orElseThrow());
            follow(chosen);
        }
    }

    private void endEpoch() {
        if (data.heldOut().isEmpty() || isTrial() || !plan().completesEpoch(steps())) {
            return;
        }
        double f1 = judged(() -> judges.ofNetwork().validate(scope()).f1());
        state.endEpoch(f1, plan().epoch(steps() - 1));
    }

    private void endMember() {
        if (isTrial() || !isMemberDone()) {
            return;
        }
        state.endMember();
        if (!isDone()) {
            state.beginNextMember(untrained.orElseThrow());
            follow(scope());
        }
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
        if (isDone()) {
            Duration trained = state.position().trained();
            return new TrainingProgress(1, epochs(), trained, Duration.ZERO);
        }
        return length.progress(state.position(), plan().steps(), epochs());
    }

    /** Gives what is to be kept. The network can't be trained any more. */
    public TrainingResult finish() {
        // First, as evaluation needs memory too.
        network.endTraining();
        return new TrainingResult(
                TrainedEnsemble.of(state.members(), scope(), epochs(), data, judges),
                epochs(),
                steps(),
                state.position().trained(),
                state.position().cpuFeatures(),
                state.position().moved());
    }

    private WindowScope scope() {
        return state.position().scope().orElse(WindowScope.TEXT);
    }

    @Override
    public void close() {
        untrained.ifPresent(UntrainedWeights::close);
    }
}
