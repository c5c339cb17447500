package io.spanwright.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.spanwright.core.analyze.EntityRecognizer;
import io.spanwright.engine.EngineSettings;
import io.spanwright.engine.OnnxRecognizerLoader;
import io.spanwright.engine.artifact.DirectoryArtifact;
import io.spanwright.engine.runtime.OnnxRuntime;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The process that {@link ColdStartBenchmark} starts. */
final class ColdStart {

    private long last = System.nanoTime();

    private ColdStart() {}

    /** Arguments: name of the configuration, model, directory of natives. */
    public static void main(String[] arguments) throws IOException {
        System.out.println(new ObjectMapper().writeValueAsString(new ColdStart().run(arguments)));
    }

    private ColdStartFigures run(String[] arguments) throws IOException {
        Path natives = Path.of(arguments[2]);
        boolean present = Files.exists(natives);
        OnnxRuntime.start(natives);
        double started = lap();
        List<String> text = ServingTexts.make(1);
        try (EntityRecognizer recognizer =
                new OnnxRecognizerLoader(EngineSettings.of(natives))
                        .load(new DirectoryArtifact(Path.of(arguments[1])))) {
            double loaded = lap();
            recognizer.recognize(text, () -> false);
            double first = lap();
            long since = ManagementFactory.getRuntimeMXBean().getStartTime();
            double answered = System.currentTimeMillis() - since;
            recognizer.recognize(text, () -> false);
            return new ColdStartFigures(
                    arguments[0], present, started, loaded, first, lap(), answered);
        }
    }

    private double lap() {
        long now = System.nanoTime();
        double passed = (now - last) / 1e6;
        last = now;
        return passed;
    }
}
