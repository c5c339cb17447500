package io.spanwright.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spanwright.core.training.ConfigVersions;
import io.spanwright.core.training.TrainingBudget;
import io.spanwright.core.training.TrainingOutcome.Finished;
import io.spanwright.core.training.TrainingRequest;
import io.spanwright.engine.EngineSettings;
import io.spanwright.engine.OnnxTrainingEngine;
import io.spanwright.engine.train.TrainingConfigurations;
import io.spanwright.engine.train.TrainingSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Trains one epoch of a corpus, of four and of sixteen times as much: time should grow as the
 * corpus does, and memory not at all.
 *
 * <p>Arguments: the folder to write {@code growth.json} and {@code growth.md} to, the name of a
 * training configuration, and numbers of letters.
 */
public final class GrowthBenchmark {

    private GrowthBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        Report report = Report.in(arguments[0]);
        String name = arguments[1];
        TrainingSettings settings = oneEpoch(name);
        List<GrowthFigures> figures = new ArrayList<>();
        train(report, settings, name, Integer.parseInt(arguments[2]), 0);
        for (String count : List.of(arguments).subList(2, arguments.length)) {
            double first = figures.isEmpty() ? 0 : figures.get(0).microsecondsPerCharacter();
            figures.add(train(report, settings, name, Integer.parseInt(count), first));
        }
        report.write("growth-" + name, figures, GrowthFigures.HEAD, GrowthFigures::row);
    }

    /** A configuration but for its epochs, and without the trial, which is of bounded size. */
    private static TrainingSettings oneEpoch(String name) throws IOException {
        List<TrainingSettings> all = TrainingConfigurations.ALL;
        ConfigVersions known =
                new ConfigVersions(all.stream().map(TrainingSettings::configVersion).toList());
        String version = known.resolve(name).orElseThrow();
        TrainingSettings settings =
                all.stream()
                        .filter(one -> one.configVersion().equals(version))
                        .findFirst()
                        .orElseThrow();
        ObjectMapper json = new ObjectMapper();
        ObjectNode node = json.valueToTree(settings);
        node.withObject("/epochs").put("least", 1).put("most", 1);
        node.withObject("/trial").put("teaching", 0);
        return json.treeToValue(node, TrainingSettings.class);
    }

    private static GrowthFigures train(
            Report report, TrainingSettings settings, String name, int letters, double first)
            throws IOException {
        EngineSettings engine = EngineSettings.of(report.natives());
        LoanLetters documents = new LoanLetters(letters);
        TrainingRequest request =
                new TrainingRequest(documents, LoanLetters.CATEGORIES, "latest", 1, "en", false);
        Path work = Files.createTempDirectory(report.folder(), "growth");
        ResidentPeak.reset();
        long start = System.nanoTime();
        Finished finished =
                (Finished)
                        new OnnxTrainingEngine(engine, List.of(settings))
                                .train(
                                        request,
                                        Optional.empty(),
                                        new TrainingBudget(
                                                Duration.ofDays(1), () -> false, progress -> {}),
                                        work);
        double all = (System.nanoTime() - start) / 1e9;
        double epoch = finished.progress().trained().toMillis() / 1e3;
        double each = 1e6 * epoch / finished.characters();
        return new GrowthFigures(
                name,
                letters,
                finished.characters(),
                epoch,
                all,
                each,
                first == 0 ? 1 : each / first,
                ResidentPeak.megabytes());
    }
}
