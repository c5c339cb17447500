package io.spanwright.benchmark;

import io.spanwright.engine.encoder.Encoders;
import io.spanwright.engine.runtime.OnnxRuntime;
import io.spanwright.engine.train.Trainer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Trains the built-in encoder for some steps, in turn with large matrix products: on one thread, on
 * as many as there are processors in one pass, and in as many passes as there are processors.
 *
 * <p>Argument: the folder to write {@code training-step.json} and {@code training-step.md} to.
 */
public final class TrainingStepBenchmark {
    private static final int WARM_UP = 5;
    private static final int ROUNDS = 40;
    private static final int PRODUCTS_A_ROUND = 10;

    private TrainingStepBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        Report report = Report.in(arguments[0]);
        OnnxRuntime runtime = OnnxRuntime.start(report.natives());
        List<StepFigures> figures = new ArrayList<>();
        figures.add(measure(runtime, 1, 1));
        int processors = Runtime.getRuntime().availableProcessors();
        if (processors > 1) {
            figures.add(measure(runtime, 1, processors));
            figures.add(measure(runtime, Trainer.lanes(processors), processors));
        }
        report.write("training-step", figures, StepFigures.HEAD, StepFigures::row);
    }

    private static StepFigures measure(OnnxRuntime runtime, int lanes, int threads) {
        Stopwatch products = new Stopwatch();
        Stopwatch gradients = new Stopwatch();
        Stopwatch updates = new Stopwatch();
        try (MatrixProduct product = new MatrixProduct(runtime, threads);
                TrainingStep step =
                        new TrainingStep(Encoders.builtIn(runtime), runtime, lanes, threads)) {
            for (int round = 0; round < WARM_UP; round++) {
                product.run();
                step.gradients();
                step.update();
            }
            for (int round = 0; round < ROUNDS; round++) {
                products.measure(() -> repeat(product));
                gradients.measure(step::gradients);
                updates.measure(step::update);
            }
            return figures(lanes, threads, products, gradients, updates, step);
        }
    }

    private static void repeat(MatrixProduct product) {
        for (int time = 0; time < PRODUCTS_A_ROUND; time++) {
            product.run();
        }
    }

    private static StepFigures figures(
            int lanes,
            int threads,
            Stopwatch products,
            Stopwatch gradients,
            Stopwatch updates,
            TrainingStep step) {
        double product = PRODUCTS_A_ROUND * MatrixProduct.operations();
        double share =
                step.operations() / gradients.wallSeconds() / (product / products.wallSeconds());
        double processorShare =
                step.operations()
                        / gradients.processorSeconds()
                        / (product / products.processorSeconds());
        return new StepFigures(
                lanes,
                threads,
                product / products.wallSeconds() / 1e9,
                step.operations() / gradients.wallSeconds() / 1e9,
                share,
                processorShare,
                gradients.wallSeconds(),
                updates.wallSeconds(),
                step.subWords() / (gradients.wallSeconds() + updates.wallSeconds()));
    }
}
