package io.spanwright.engine;

import io.spanwright.engine.calibration.Temperature;
import io.spanwright.engine.network.TrainableNetwork;
import io.spanwright.engine.onnx.Graph;
import io.spanwright.engine.onnx.GraphWriter;
import io.spanwright.engine.quantize.ByteProducts;
import io.spanwright.engine.quantize.Precision;
import io.spanwright.engine.quantize.PrecisionSetting;
import io.spanwright.engine.runtime.ModelSession;
import io.spanwright.engine.runtime.OnnxRuntime;
import io.spanwright.engine.serve.SessionScorer;
import io.spanwright.engine.train.PrecisionTrial;
import io.spanwright.engine.train.TrainedEnsemble;

/**
 * What goes into the artifact of a finished training.
 *
 * @param graph with weights
 * @param temperature fitted to this graph's predictions
 * @param validationF1 of this graph; NaN where nothing was held out
 * @param precision of this graph, and why
 */
record ShippedModel(
        Graph graph, Temperature temperature, double validationF1, PrecisionChoice precision) {

    /**
     * Makes the model that the setting wants.
     *
     * @param network that was trained
     * @param threads within one operator
     */
    static ShippedModel of(
            PrecisionSetting setting,
            TrainableNetwork network,
            TrainedEnsemble ensemble,
            OnnxRuntime runtime,
            int threads) {
        if (setting == PrecisionSetting.FP32) {
            return trained(network, ensemble, PrecisionChoice.unasked());
        }
        Graph int8 = network.exportInt8(ensemble.members());
        PrecisionTrial trial = trial(int8, ensemble, runtime, threads);
        Precision precision = setting.choose(trial.comparison());
        PrecisionChoice choice = new PrecisionChoice(precision, setting, trial.comparison());
        if (precision == Precision.FP32) {
            return trained(network, ensemble, choice);
        }
        double f1 = trial.comparison().heldOut() ? trial.comparison().int8F1() : Double.NaN;
        return new ShippedModel(int8, trial.temperature(), f1, choice);
    }

    private static PrecisionTrial trial(
            Graph int8, TrainedEnsemble ensemble, OnnxRuntime runtime, int threads) {
        try (ModelSession session =
                ByteProducts.open(runtime, GraphWriter.toBuffer(int8), threads)) {
            return ensemble.tryPrecision(new SessionScorer(runtime, session));
        }
    }

    private static ShippedModel trained(
            TrainableNetwork network, TrainedEnsemble ensemble, PrecisionChoice choice) {
        return new ShippedModel(
                network.export(ensemble.members()),
                ensemble.temperature(),
                ensemble.validationF1(),
                choice);
    }
}
