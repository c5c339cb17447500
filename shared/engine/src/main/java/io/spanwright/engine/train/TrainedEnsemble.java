package io.spanwright.engine.train;

import io.spanwright.engine.calibration.Temperature;
import io.spanwright.engine.calibration.TemperatureFit;
import io.spanwright.engine.crf.Transitions;
import io.spanwright.engine.example.WindowScope;
import io.spanwright.engine.network.WeightCopy;
import io.spanwright.engine.serve.TagScorer;
import java.util.List;
import java.util.Optional;

/** What a training ended with, and its judgement: one network, or several that are averaged. */
public final class TrainedEnsemble {

    private final List<Member> members;
    private final Transitions transitions;
    private final WindowScope scope;
    private final TrainingSet data;
    private final Judge judge;
    private final Optional<Validation> validation;
    private final Temperature unfitted;

    private TrainedEnsemble(
            List<Member> members, WindowScope scope, int epochs, TrainingSet data, Judges judges) {
        unfitted = Temperature.afterEpochs(epochs);
        this.members = List.copyOf(members);
        this.scope = scope;
        this.data = data;
        transitions = judges.transitions();
        judge = judges.of(members);
        validation =
                data.heldOut().isEmpty() ? Optional.empty() : Optional.of(judge.validate(scope));
    }

    /**
     * Judges the members by the held-out documents.
     *
     * @param epochs that each was trained for
     * @param judges whose transitions become the mean of the members'
     */
    static TrainedEnsemble of(
            List<Member> members, WindowScope scope, int epochs, TrainingSet data, Judges judges) {
        Member.putMeanTransitions(members, judges.transitions());
        return new TrainedEnsemble(members, scope, epochs, data, judges);
    }

    /** The weights of each network; the scores of all are averaged. */
    public List<WeightCopy> members() {
        return members.stream().map(Member::network).toList();
    }

    public Transitions transitions() {
        return transitions;
    }

    /** How far windows see. */
    public WindowScope scope() {
        return scope;
    }

    /** Micro F1 on the held-out documents, 0 to 1; NaN where nothing was held out. */
    public double validationF1() {
        return validation.map(Validation::f1).orElse(Double.NaN);
    }

    /** Fitted to the held-out documents; what the epochs let expect where there are none. */
    public Temperature temperature() {
        return validation
                .map(held -> TemperatureFit.fit(held.observations(), transitions))
                .orElse(unfitted);
    }

    /** Compares a quantised form, given by its scores, with the form that was trained. */
    public PrecisionTrial tryPrecision(TagScorer quantized) {
        return new PrecisionJudge(data, transitions, judge.scorer(scope), unfitted)
                .compare(quantized);
    }
}
