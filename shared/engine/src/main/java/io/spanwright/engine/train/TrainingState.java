package io.spanwright.engine.train;

import io.spanwright.engine.crf.Transitions;
import io.spanwright.engine.example.WindowScope;
import io.spanwright.engine.network.Parameters;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a checkpoint holds: position, weights, moments, their mean, the best weights so far, and the
 * members of the ensemble that are ready.
 */
final class TrainingState implements Checkpoint.State {

    private final Parameters parameters;
    private final Transitions transitions;
    private final Optimizer optimizer;
    private final MeanWeights mean = new MeanWeights();
    private TrainingPosition position;
    private Optional<BestWeights> best = Optional.empty();
    private final List<Member> members = new ArrayList<>();

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

    void countStep(Averaging averaging) {
        position = position.afterStep();
        if (averaging.takes(position.steps())) {
            mean.add(parameters, transitions);
        }
    }

    /** Begins anew after the trial. */
    void restart(WindowScope scope, UntrainedWeights untrained) {
        beginAnew(untrained);
        position = position.restarted(scope);
    }

    /** Begins the next member. */
    void beginNextMember(UntrainedWeights untrained) {
        beginAnew(untrained);
        position = position.ofNextMember();
    }

    private void beginAnew(UntrainedWeights untrained) {
        untrained.putBack(parameters);
        Arrays.fill(transitions.values(), 0);
        optimizer.reset();
        mean.clear();
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

    /** Keeps the best weights of this member, or their mean where nothing was held out. */
    void endMember() {
        members.add(
                best.map(BestWeights::weights)
                        .or(mean::handOver)
                        .orElseGet(() -> Member.of(parameters, transitions)));
        best = Optional.empty();
    }

    /** Those that are ready. */
    List<Member> members() {
        return List.copyOf(members);
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
        out.writeInt(members.size());
        for (Member member : members) {
            member.save(out);
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
        members.clear();
        for (int ready = in.readInt(); ready > 0; ready--) {
            members.add(Member.restore(in, parameters, transitions));
        }
    }
}
