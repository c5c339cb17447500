package io.spanwright.engine.train;

import io.spanwright.core.training.TrainingBudget;
import io.spanwright.core.training.TrainingFailedException;
import io.spanwright.core.training.TrainingProgress;
import io.spanwright.engine.calibration.Temperature;
import io.spanwright.engine.calibration.TemperatureFit;
import io.spanwright.engine.crf.BioTags;
import io.spanwright.engine.crf.Transitions;
import io.spanwright.engine.example.WindowSizes;
import io.spanwright.engine.network.Forward;
import io.spanwright.engine.network.TrainableNetwork;
import io.spanwright.engine.serve.TextScorer;
import io.spanwright.engine.tokenizer.SpecialIds;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

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
    private final SpecialIds special;
    private final TrainingPlan plan;
    private final LearningRate learningRate;
    private final Optimizer optimizer;
    private final TextScorer scorer;
    private TrainingPosition position = TrainingPosition.start();
    private Optional<BestWeights> best = Optional.empty();

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
     * @param threads of the optimizer
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
        this.network = network;
        this.data = data;
        this.settings = settings;
        this.special = special;
        transitions = Transitions.zero(tags);
        List<TrainingWindow> teaching = data.windows(windows);
        if (teaching.isEmpty()) {
            throw new TrainingFailedException(
                    "The labelled parts of the training documents hold no text.");
        }
        plan = TrainingPlan.of(teaching, special, settings, seed);
        learningRate = new LearningRate(plan.steps(), settings.warmUp());
        optimizer = new Optimizer(network.parameters(), transitions, settings, threads);
        scorer =
                new TextScorer(
                        batch -> network.forward(batch, false, 0).scores(),
                        windows,
                        special,
                        tags.count());
    }

    /** Puts back what {@link #save} wrote. */
    public void restore(Path checkpoint, String requestHash) {
        Checkpoint.read(checkpoint, requestHash, new TrainerState());
        position = position.onThisMachine();
    }

    /** Writes a checkpoint into the directory. */
    public Path save(Path directory, String requestHash) {
        return Checkpoint.write(directory, requestHash, new TrainerState());
    }

    /** Trains until the budget is used up or all is done; whether all is done. */
    public boolean run(TrainingBudget budget) {
        long start = System.nanoTime();
        while (!isDone()) {
            long before = System.nanoTime();
            step();
            position = position.afterStep();
            if (plan.completesEpoch(position.steps())) {
                validate();
            }
            long now = System.nanoTime();
            position = position.plus(Duration.ofNanos(now - before));
            budget.progress().accept(progress());
            if (budget.stop().getAsBoolean() || now - start >= budget.wallTime().toNanos()) {
                return isDone() && !budget.stop().getAsBoolean();
            }
        }
        return true;
    }

    private boolean isDone() {
        return position.steps() == plan.steps()
                || (best.isPresent()
                        && position.epochsSinceBest() >= settings.validation().patience());
    }

    private void step() {
        BatchLoss loss = new BatchLoss(plan.windows(position.steps()), special);
        Forward forward = network.forward(loss.batch().batch(), true, position.steps());
        float[] scoreGradients = new float[forward.scores().length];
        double[] transitionGradients = new double[transitions.values().length];
        double value = loss.compute(forward, transitions, scoreGradients, transitionGradients);
        network.backward(forward, scoreGradients);
        double length = optimizer.step(transitionGradients, learningRate.factor(position.steps()));
        if (!Double.isFinite(value) || !Double.isFinite(length)) {
            throw new TrainingFailedException(
                    "Training went astray in step %d: the loss is not a number. Train with another seed or with more documents."
                            .formatted(position.steps() + 1));
        }
    }

    private void validate() {
        if (data.heldOut().isEmpty()) {
            return;
        }
        double f1 = Validation.of(data.heldOut(), scorer, transitions).f1();
        boolean better = best.isEmpty() || f1 > best.get().f1();
        if (better) {
            int epoch = plan.epoch(position.steps() - 1);
            best = Optional.of(BestWeights.of(f1, epoch, network.parameters(), transitions));
        }
        position = position.afterEpoch(better);
    }

    /** How far the training is. */
    public TrainingProgress progress() {
        double fraction = isDone() ? 1 : (double) position.steps() / plan.steps();
        int epoch = plan.epoch(Math.max(0, position.steps() - 1)) + 1;
        Duration trained = position.trained();
        Duration remaining =
                position.steps() == 0 || isDone()
                        ? Duration.ZERO
                        : trained.multipliedBy(plan.steps() - position.steps())
                                .dividedBy(position.steps());
        return new TrainingProgress(fraction, epoch, trained, remaining);
    }

    /** Leaves the best weights in the network and fits the temperature. */
    public Result finish() {
        best.ifPresent(weights -> weights.putBack(network.parameters(), transitions));
        Temperature temperature = Temperature.DEFAULT;
        if (!data.heldOut().isEmpty()) {
            Validation validation = Validation.of(data.heldOut(), scorer, transitions);
            temperature = TemperatureFit.fit(validation.observations(), transitions);
        }
        return new Result(
                transitions,
                temperature,
                plan.epoch(Math.max(0, position.steps() - 1)) + 1,
                position.steps(),
                best.map(BestWeights::f1).orElse(Double.NaN),
                position.trained(),
                position.cpuFeatures(),
                position.moved());
    }

    /** Position, weights, moments, best weights. */
    private final class TrainerState implements Checkpoint.State {

        @Override
        public void save(DataOutputStream out) throws IOException {
            position.save(out);
            optimizer.save(out);
            out.writeBoolean(best.isPresent());
            if (best.isPresent()) {
                best.get().save(out);
            }
        }

        @Override
        public void restore(DataInputStream in) throws IOException {
            position = TrainingPosition.restore(in);
            optimizer.restore(in);
            best = Optional.empty();
            if (in.readBoolean()) {
                int networkSize = network.parameters().size();
                int transitionCount = transitions.values().length;
                best = Optional.of(BestWeights.restore(in, networkSize, transitionCount));
            }
        }
    }
}
