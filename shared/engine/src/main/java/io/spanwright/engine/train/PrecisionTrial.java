package io.spanwright.engine.train;

import io.spanwright.engine.calibration.Temperature;
import io.spanwright.engine.quantize.PrecisionComparison;

/**
 * A quantised form of what was trained.
 *
 * @param comparison with the form that was trained
 * @param temperature fitted to its predictions; unfitted where nothing was held out
 */
public record PrecisionTrial(PrecisionComparison comparison, Temperature temperature) {}
