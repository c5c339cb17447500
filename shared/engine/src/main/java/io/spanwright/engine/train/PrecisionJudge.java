package io.spanwright.engine.train;

import io.spanwright.engine.calibration.Temperature;
import io.spanwright.engine.calibration.TemperatureFit;
import io.spanwright.engine.crf.Transitions;
import io.spanwright.engine.quantize.PrecisionComparison;
import io.spanwright.engine.serve.TagScorer;
import io.spanwright.engine.serve.TextScorer;

/**
 * Compares a quantised form of finished weights with the one that was trained.
 *
 * @param data whose judging texts are read
 * @param scorer of the form that was trained
 * @param unfitted temperature where nothing was held out
 */
record PrecisionJudge(
        TrainingSet data, Transitions transitions, TextScorer scorer, Temperature unfitted) {

    PrecisionTrial compare(TagScorer quantized) {
        Validation trained = validation(scorer);
        Validation other = validation(scorer.with(quantized));
        boolean heldOut = !data.heldOut().isEmpty();
        PrecisionComparison comparison =
                new PrecisionComparison(
                        heldOut,
                        data.judging().size(),
                        trained.f1(),
                        other.f1(),
                        trained.agreement(other));
        Temperature temperature =
                heldOut ? TemperatureFit.fit(other.observations(), transitions) : unfitted;
        return new PrecisionTrial(comparison, temperature);
    }

    private Validation validation(TextScorer any) {
        return Validation.of(data.judging(), any, transitions);
    }
}
