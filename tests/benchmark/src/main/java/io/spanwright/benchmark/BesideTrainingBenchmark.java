package io.spanwright.benchmark;

import io.spanwright.core.training.TrainingBudget;
import io.spanwright.core.training.TrainingRequest;
import io.spanwright.engine.EngineSettings;
import io.spanwright.engine.OnnxTrainingEngine;
import io.spanwright.engine.quantize.Precision;
import io.spanwright.engine.runtime.OnnxRuntime;
import io.spanwright.engine.train.TrainingConfigurations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * How long a call takes while the same process trains: alone, beside a training on one thread, and
 * beside one on as many threads as there are processors.
 *
 * <p>Arguments: the folder to write {@code beside-training.json} and {@code beside-training.md} to,
 * and where wanted the number of calls.
 */
public final class BesideTrainingBenchmark {

    private static final int CALLS = 200;
    private static final int WARM_UP = 20;
    private static final int LETTERS = 1_000;

    private BesideTrainingBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        Report report = Report.in(arguments[0]);
        int calls = arguments.length > 1 ? Integer.parseInt(arguments[1]) : CALLS;
        int processors = Runtime.getRuntime().availableProcessors();
        OnnxRuntime runtime = OnnxRuntime.start(report.natives());
        List<BesideTrainingFigures> figures = new ArrayList<>();
        try (ServedModel model =
                ServedModel.open(
                        TrainingConfigurations.BALANCED,
                        Precision.INT8,
                        runtime,
                        report.natives(),
                        processors)) {
            call(model, WARM_UP);
            figures.add(figures(0, processors, call(model, calls)));
            for (int threads : new int[] {1, processors}) {
                figures.add(beside(report, threads, processors, model, calls));
            }
        }
        report.write(
                "beside-training", figures, BesideTrainingFigures.HEAD, BesideTrainingFigures::row);
    }

    private static BesideTrainingFigures beside(
            Report report, int threads, int processors, ServedModel model, int calls)
            throws IOException {
        CountDownLatch begun = new CountDownLatch(1);
        AtomicBoolean stop = new AtomicBoolean();
        Path work = Files.createTempDirectory(report.folder(), "beside");
        CompletableFuture<Void> training =
                CompletableFuture.runAsync(() -> train(report, threads, work, begun, stop));
        try {
            begun.await();
            return figures(threads, processors, call(model, calls));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } finally {
            stop.set(true);
            training.join();
        }
    }

    private static void train(
            Report report, int threads, Path work, CountDownLatch begun, AtomicBoolean stop) {
        EngineSettings engine =
                new EngineSettings(report.natives(), Optional.empty(), Optional.empty(), threads);
        TrainingRequest request =
                new TrainingRequest(
                        new LoanLetters(LETTERS), LoanLetters.CATEGORIES, "latest", 1, "en", false);
        new OnnxTrainingEngine(engine)
                .train(
                        request,
                        Optional.empty(),
                        new TrainingBudget(
                                Duration.ofDays(1), stop::get, progress -> begun.countDown()),
                        work);
    }

    private static long[] call(ServedModel model, int calls) {
        List<String> texts = ServingTexts.make(calls);
        long[] times = new long[calls];
        for (int call = 0; call < calls; call++) {
            long start = System.nanoTime();
            model.analyze(List.of(texts.get(call)));
            times[call] = System.nanoTime() - start;
        }
        return times;
    }

    private static BesideTrainingFigures figures(int training, int serving, long[] times) {
        long[] sorted = times.clone();
        Arrays.sort(sorted);
        return new BesideTrainingFigures(
                training,
                serving,
                sorted.length,
                sorted[sorted.length / 2] / 1e6,
                sorted[(int) (0.95 * sorted.length)] / 1e6);
    }
}
