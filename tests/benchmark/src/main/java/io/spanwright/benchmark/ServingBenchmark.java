package io.spanwright.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.spanwright.engine.quantize.Precision;
import io.spanwright.engine.runtime.OnnxRuntime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Serves the built-in encoder in fp32 and in int8, in turn: on one thread, and on as many as there
 * are processors.
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
        Path out = Files.createDirectories(Path.of(arguments[0]));
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : ROUNDS;
        Path natives = out.resolve("natives");
        List<ServingFigures> figures = new ArrayList<>(measure(natives, 1, rounds));
        int processors = Runtime.getRuntime().availableProcessors();
        if (processors > 1) {
            figures.addAll(measure(natives, processors, rounds));
        }
        new ObjectMapper()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .writeValue(out.resolve("serving.json").toFile(), figures);
        String rows = figures.stream().map(ServingFigures::row).collect(Collectors.joining());
        Files.writeString(out.resolve("serving.md"), ServingFigures.HEAD + rows);
        System.out.print(ServingFigures.HEAD + rows);
    }

    private static List<ServingFigures> measure(Path natives, int threads, int rounds) {
        OnnxRuntime runtime = OnnxRuntime.start(natives);
        List<String> texts = ServingTexts.make(TEXTS);
        try (ServedModel exact = ServedModel.open(Precision.FP32, runtime, natives, threads);
                ServedModel small = ServedModel.open(Precision.INT8, runtime, natives, threads)) {
            for (int round = 0; round < WARM_UP; round++) {
                exact.analyze(texts);
                small.analyze(texts);
            }
            ServingMeasure fp32 = new ServingMeasure(exact, texts);
            ServingMeasure int8 = new ServingMeasure(small, texts);
            for (int round = 0; round < rounds; round++) {
                fp32.round();
                int8.round();
            }
            return List.of(fp32.figures(threads, fp32), int8.figures(threads, fp32));
        }
    }
}
