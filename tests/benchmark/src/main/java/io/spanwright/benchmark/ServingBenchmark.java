package io.spanwright.benchmark;

import io.spanwright.engine.quantize.Precision;
import io.spanwright.engine.runtime.OnnxRuntime;
import io.spanwright.engine.train.TrainingConfigurations;
import io.spanwright.engine.train.TrainingSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Serves the built-in encoder as each training configuration does, in turn: on one thread, and on
 * as many as there are processors.
 *
 * <p>Arguments: the folder to write {@code serving.json} and {@code serving.md} to, and where
 * wanted the rounds.
 */
public final class ServingBenchmark {
    private static final int WARM_UP = 3;
    private static final int ROUNDS = 20;
    private static final int TEXTS = 24;

    private ServingBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        Report report = Report.in(arguments[0]);
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : ROUNDS;
        List<ServingFigures> figures = new ArrayList<>(measure(report.natives(), 1, rounds));
        int processors = Runtime.getRuntime().availableProcessors();
        if (processors > 1) {
            figures.addAll(measure(report.natives(), processors, rounds));
        }
        report.write("serving", figures, ServingFigures.HEAD, ServingFigures::row);
    }

    private static List<ServingFigures> measure(Path natives, int threads, int rounds) {
        List<String> texts = ServingTexts.make(TEXTS);
        List<ServedModel> models = models(natives, threads);
        try {
            List<ServingMeasure> measures =
                    models.stream().map(model -> new ServingMeasure(model, texts)).toList();
            for (int round = 0; round < WARM_UP; round++) {
                models.forEach(model -> model.analyze(texts));
            }
            for (int round = 0; round < rounds; round++) {
                measures.forEach(ServingMeasure::round);
            }
            return measures.stream()
                    .map(measure -> measure.figures(threads, measures.get(0)))
                    .toList();
        } finally {
            models.forEach(ServedModel::close);
        }
    }

    /** The first is what the others are compared with. */
    private static List<ServedModel> models(Path natives, int threads) {
        OnnxRuntime runtime = OnnxRuntime.start(natives);
        TrainingSettings balanced = TrainingConfigurations.BALANCED;
        List<ServedModel> models = new ArrayList<>();
        models.add(ServedModel.open(balanced, Precision.FP32, runtime, natives, threads));
        for (TrainingSettings configuration : TrainingConfigurations.ALL) {
            models.add(ServedModel.open(configuration, Precision.INT8, runtime, natives, threads));
        }
        return models;
    }
}
