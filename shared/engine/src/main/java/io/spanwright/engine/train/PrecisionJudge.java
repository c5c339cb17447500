package io.spanwright.engine.train;

import io.spanwright.engine.calibration.Temperature;
import io.spanwright.engine.calibration.TemperatureFit;
import io.spanwright.engine.crf.Transitions;
import io.spanwright.engine.quantize.PrecisionComparison;
import io.spanwright.engine.serve.TagScorer;
import io.spanwright.engine.serve.TextScorer;

/** Judges the weights that a training ended with; made when they no longer change. */
final class PrecisionJudge {

    private final TrainingSet data;
    private final int most;
    private final Transitions transitions;
    private final TextScorer scorer;
    private Validation trained;

    /**
     * @param most sub-words to judge by, about, where nothing was held out
     * @param scorer of the form that was trained
     */
    PrecisionJudge(TrainingSet data, int most, Transitions transitions, TextScorer scorer) {
        this.data = data;
        this.most = most;
        this.transitions = transitions;
        this.scorer = scorer;
    }

    /** The temperature for the form that was trained; the default where nothing was held out. */
    Temperature temperature() {
        return data.heldOut().isEmpty() ? Temperature.DEFAULT : fit(trained());
    }

    /** Compares a quantised form with the one that was trained. */
    PrecisionTrial compare(TagScorer quantized) {
        Validation other = validation(scorer.with(quantized));
        boolean heldOut = !data.heldOut().isEmpty();
        PrecisionComparison comparison =
                new PrecisionComparison(
                        heldOut,
                        other.observations().size(),
                        trained().f1(),
                        other.f1(),
                        trained().agreement(other));
        return new PrecisionTrial(comparison, heldOut ? fit(other) : Temperature.DEFAULT);
    }

    private Temperature fit(Validation validation) {
        return TemperatureFit.fit(validation.observations(), transitions);
    }

    private Validation trained() {
        if (trained == null) {
            trained = validation(scorer);
        }
        return trained;
    }

    private Validation validation(TextScorer any) {
        return Validation.of(data.judging(most), any, transitions);
    }
}
