package io.spanwright.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.spanwright.engine.encoder.Encoders;
import io.spanwright.engine.runtime.OnnxRuntime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Trains the built-in encoder for some steps, in turn with large matrix products, on one thread and
 * on as many as there are processors.
 *
 * <p>Argument: the folder to write {@code training-step.json} and {@code training-step.md} to.
 */
public final class TrainingStepBenchmark {
    private static final int WARM_UP = 5;
    private static final int ROUNDS = 40;
    private static final int PRODUCTS_A_ROUND = 10;

    private TrainingStepBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        Path out = Files.createDirectories(Path.of(arguments[0]));
        OnnxRuntime runtime = OnnxRuntime.start(out.resolve("natives"));
        List<StepFigures> figures = new ArrayList<>();
        figures.add(measure(runtime, 1));
        int processors = Runtime.getRuntime().availableProcessors();
        if (processors > 1) {
            figures.add(measure(runtime, processors));
        }
        new ObjectMapper()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .writeValue(out.resolve("training-step.json").toFile(), figures);
        String rows = figures.stream().map(StepFigures::row).collect(Collectors.joining());
        Files.writeString(out.resolve("training-step.md"), StepFigures.HEAD + rows);
        System.out.print(StepFigures.HEAD + rows);
    }

    private static StepFigures measure(OnnxRuntime runtime, int threads) {
        Stopwatch products = new Stopwatch();
        Stopwatch gradients = new Stopwatch();
        Stopwatch updates = new Stopwatch();
        try (MatrixProduct product = new MatrixProduct(runtime, threads);
                TrainingStep step = new TrainingStep(Encoders.builtIn(runtime), runtime, threads)) {
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
            return figures(threads, products, gradients, updates, step);
        }
    }

    private static void repeat(MatrixProduct product) {
        for (int time = 0; time < PRODUCTS_A_ROUND; time++) {
            product.run();
        }
    }

    private static StepFigures figures(
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
