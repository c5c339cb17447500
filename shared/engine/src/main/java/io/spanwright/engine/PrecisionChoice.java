package io.spanwright.engine;

import io.spanwright.engine.quantize.Precision;
import io.spanwright.engine.quantize.PrecisionComparison;
import io.spanwright.engine.quantize.PrecisionSetting;

/**
 * The part of {@code provenance.json} that says in which precision a model is served, and why.
 *
 * @param shipped what the graph is
 * @param setting what the operator wanted
 * @param comparison of both precisions; null where int8 was not asked for
 */
record PrecisionChoice(
        Precision shipped, PrecisionSetting setting, PrecisionComparison comparison) {

    static PrecisionChoice unasked() {
        return new PrecisionChoice(Precision.FP32, PrecisionSetting.FP32, null);
    }
}
