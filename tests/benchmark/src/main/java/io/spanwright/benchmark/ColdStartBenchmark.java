package io.spanwright.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.spanwright.engine.quantize.Precision;
import io.spanwright.engine.runtime.OnnxRuntime;
import io.spanwright.engine.train.TrainingConfigurations;
import io.spanwright.engine.train.TrainingSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How long a new process takes to its first answer: with native libraries still to be put into
 * their directory, and with them there.
 *
 * <p>Argument: the folder to write {@code cold-start.json} and {@code cold-start.md} to.
 */
public final class ColdStartBenchmark {

    private ColdStartBenchmark() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Report report = Report.in(arguments[0]);
        Path work = Files.createTempDirectory(report.folder(), "cold-start");
        OnnxRuntime runtime = OnnxRuntime.start(report.natives());
        List<ColdStartFigures> figures = new ArrayList<>();
        for (TrainingSettings configuration : TrainingConfigurations.ALL) {
            Path model = work.resolve(configuration.configVersion());
            ServedModel.write(configuration, Precision.INT8, runtime, report.natives(), model);
            Path natives = work.resolve(configuration.configVersion() + "-natives");
            for (int start = 0; start < 2; start++) {
                figures.add(start(ServedModel.name(configuration), model, natives));
            }
        }
        report.write("cold-start", figures, ColdStartFigures.HEAD, ColdStartFigures::row);
    }

    private static ColdStartFigures start(String name, Path model, Path natives)
            throws IOException, InterruptedException {
        List<String> command =
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ColdStart.class.getName(),
                        name,
                        model.toString(),
                        natives.toString());
        Process process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String printed =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("the process ended with " + process.exitValue());
        }
        return new ObjectMapper().readValue(printed, ColdStartFigures.class);
    }
}
