package io.spanwright.engine.train;

import io.spanwright.core.training.TrainingBudget;
import io.spanwright.core.training.TrainingFailedException;
import io.spanwright.core.training.TrainingProgress;
import io.spanwright.engine.calibration.Temperature;
import io.spanwright.engine.calibration.TemperatureFit;
import io.spanwright.engine.crf.BioTags;
import io.spanwright.engine.crf.Transitions;
import io.spanwright.engine.example.WindowPlanner;
import io.spanwright.engine.example.WindowScope;
import io.spanwright.engine.example.WindowSizes;
import io.spanwright.engine.network.TrainableNetwork;
import io.spanwright.engine.network.WeightCopy;
import io.spanwright.engine.serve.TagScorer;
import io.spanwright.engine.serve.TextScorer;
import io.spanwright.engine.tokenizer.SpecialIds;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Trains a network and the transitions of its CRF. Everything that decides the outcome is in the
 * checkpoint or follows from the step's number, so that a training that was paused after any step
 * ends with the same bits as one that was not.
 */
public final class Trainer {

    private static final long MOST_STEPS = 1L << 31;

    private final TrainableNetwork network;
    private final Transitions transitions;
    private final TrainingSet data;
    private final TrainingSettings settings;
    private final StepLanes lanes;
    private final Optimizer optimizer;
    private final Function<TagScorer, Judge> judges;
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
        Course training = courses.training(WindowScope.TEXT, 0);
        if (training.plan().steps() == 0) {
            throw new TrainingFailedException(
                    "The labelled parts of the training documents hold no text.");
        }
        course = data.trial().map(courses::trial).orElse(training);
        trialSteps = data.trial().isPresent() ? course.plan().steps() : 0;
        mostSteps =
                data.trial().isPresent()
                        ? Math.max(
                                training.plan().steps(),
                                courses.training(WindowScope.LINE, 0).plan().steps())
                        : training.plan().steps();
        untrained =
                data.trial().isPresent() || settings.members() > 1
                        ? Optional.of(UntrainedWeights.write(scratch, network.parameters()))
                        : Optional.empty();
        optimizer = new Optimizer(network.parameters(), transitions, settings, threads);
        state = new TrainingState(network.parameters(), transitions, optimizer, firstScope(data));
        judges =
                scorer ->
                        new Judge(
                                data,
                                seen ->
                                        new TextScorer(
                                                scorer,
                                                new WindowPlanner(windows, seen),
                                                special,
                                                tags.count()),
                                transitions);
    }

    /** Of the weights as they are now. */
    private Judge judge() {
        return judges.apply(batch -> network.forward(batch, false, 0).scores());
    }

    /** Of what the training ended with. */
    private Judge finalJudge() {
        return judges.apply(new EnsembleScorer(network, members()));
    }

    private List<WeightCopy> members() {
        return state.members().stream().map(Member::network).toList();
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
        if (isTrial() && steps() == trialSteps) {
            WindowScope chosen = judged(() -> judge().chooseScope(settings.trial()));
            state.restart(chosen, untrained.orElseThrow());
            follow(chosen);
        }
    }

    private void endEpoch() {
        if (data.heldOut().isEmpty() || isTrial() || !plan().completesEpoch(steps())) {
            return;
        }
        double f1 = judged(() -> judge().validate(scope()).f1());
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
        int each = isTrial() ? mostSteps : plan().steps();
        int before = isTrial() ? 0 : trialSteps + state.position().member() * each;
        int done = before + steps();
        int all = trialSteps + settings.members() * each;
        Duration trained = state.position().trained();
        if (isDone()) {
            return new TrainingProgress(1, epochs(), trained, Duration.ZERO);
        }
        Duration remaining =
                done == 0 ? Duration.ZERO : trained.multipliedBy(all - done).dividedBy(done);
        return new TrainingProgress((double) done / all, epochs(), trained, remaining);
    }

    /**
     * Gives the weights to keep, and fits their temperature. The network can't be trained any more.
     */
    public TrainingResult finish() {
        // First, as evaluation needs memory too.
        network.endTraining();
        Member.putMeanTransitions(state.members(), transitions);
        Optional<Validation> validation =
                Optional.of(data.heldOut())
                        .filter(heldOut -> !heldOut.isEmpty())
                        .map(heldOut -> finalJudge().validate(scope()));
        return new TrainingResult(
                members(),
                transitions,
                scope(),
                validation
                        .map(held -> TemperatureFit.fit(held.observations(), transitions))
                        .orElse(Temperature.DEFAULT),
                epochs(),
                steps(),
                validation.map(Validation::f1).orElse(Double.NaN),
                state.position().trained(),
                state.position().cpuFeatures(),
                state.position().moved());
    }

    private WindowScope scope() {
        return state.position().scope().orElse(WindowScope.TEXT);
    }

    /**
     * Compares a quantised form of what {@link #finish} gave with the form that was trained.
     *
     * @param quantized its scores
     */
    public PrecisionTrial tryPrecision(TagScorer quantized) {
        return new PrecisionJudge(data, transitions, finalJudge().scorer(scope()))
                .compare(quantized);
    }
}
