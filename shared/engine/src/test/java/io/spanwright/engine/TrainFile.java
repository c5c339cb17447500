package io.spanwright.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spanwright.core.analyze.EntityRecognizer;
import io.spanwright.core.analyze.LeastConfidence;
import io.spanwright.core.analyze.ThresholdRecognizer;
import io.spanwright.core.dataset.LabeledDocument;
import io.spanwright.core.training.TrainingBudget;
import io.spanwright.core.training.TrainingOutcome;
import io.spanwright.core.training.TrainingProgress;
import io.spanwright.core.training.TrainingRequest;
import io.spanwright.engine.artifact.ArtifactVerifier;
import io.spanwright.engine.artifact.DirectoryArtifact;
import io.spanwright.engine.artifact.VerifiedArtifact;
import io.spanwright.engine.calibration.Temperature;
import io.spanwright.engine.crf.LikelySpans;
import io.spanwright.engine.quantize.PrecisionSetting;
import io.spanwright.engine.serve.OnnxEntityRecognizer;
import io.spanwright.engine.train.TrainingConfigurations;
import io.spanwright.engine.train.TrainingSettings;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Trains on the documents of a labels file that are marked {@code Train}, evaluates on those marked
 * {@code Test}, and prints one line. For experiments:
 *
 * <pre>
 * TrainFile LABELS [seed=1] [threads=2] [encoder=DIR] [fold=K/N] [part=Train] [precision=auto] [much.encoderRate=2e-4] ...
 * </pre>
 *
 * Other names are those of {@link TrainingSettings}. {@code fold} makes every Nth document, from
 * the Kth, the test part, whatever the marks say; with {@code part=Train} those marked {@code Test}
 * are left alone, and no choice that is made by the result has seen them.
 */
public final class TrainFile {

    private final List<String> arguments;
    private final ObjectMapper json = new ObjectMapper();

    private TrainFile(List<String> arguments) {
        this.arguments = arguments;
    }

    /** Runs one experiment. */
    public static void main(String[] arguments) throws IOException {
        new TrainFile(List.of(arguments)).run();
    }

    private String argument(String name, String otherwise) {
        return arguments.stream()
                .filter(argument -> argument.startsWith(name + "="))
                .map(argument -> argument.substring(name.length() + 1))
                .findFirst()
                .orElse(otherwise);
    }

    private TrainingSettings settings() throws IOException {
        ObjectNode node = json.valueToTree(TrainingConfigurations.BALANCED);
        for (String argument : arguments.subList(1, arguments.size())) {
            String[] pair = argument.split("=", 2);
            if (List.of("seed", "threads", "encoder", "fold", "part", "precision")
                    .contains(pair[0])) {
                continue;
            }
            JsonNode target = node;
            String[] path = pair[0].split("\\.");
            for (int at = 0; at < path.length - 1; at++) {
                target = target.path(path[at]);
            }
            if (!target.has(path[path.length - 1])) {
                throw new IllegalArgumentException("no setting " + pair[0]);
            }
            ((ObjectNode) target).set(path[path.length - 1], json.readTree(pair[1]));
        }
        return json.treeToValue(node, TrainingSettings.class);
    }

    private void run() throws IOException {
        LabelsFolder folder = LabelsFolder.read(Path.of(arguments.get(0)));
        List<LabeledDocument> train = folder.documents("Train");
        List<LabeledDocument> test = folder.documents("Test");
        String fold = argument("fold", "");
        if (!fold.isEmpty()) {
            List<LabeledDocument> all = new ArrayList<>(train);
            if (!argument("part", "").equals("Train")) {
                all.addAll(test);
            }
            train.clear();
            test.clear();
            int which = Integer.parseInt(fold.substring(0, fold.indexOf('/')));
            int folds = Integer.parseInt(fold.substring(fold.indexOf('/') + 1));
            for (int at = 0; at < all.size(); at++) {
                (at % folds == which ? test : train).add(all.get(at));
            }
        }
        EngineSettings engine =
                new EngineSettings(
                        Path.of("target", "natives"),
                        Optional.of(argument("encoder", ""))
                                .filter(directory -> !directory.isEmpty())
                                .map(Path::of),
                        Optional.empty(),
                        Integer.parseInt(argument("threads", "2")),
                        PrecisionSetting.of(argument("precision", "auto")));
        Path work = Files.createTempDirectory("train-file");
        long start = System.nanoTime();
        TrainingOutcome.Finished model = train(engine, folder, train, work);
        double seconds = (System.nanoTime() - start) / 1e9;
        double cpu = cpuSeconds();
        try (EntityRecognizer recognizer =
                new OnnxRecognizerLoader(engine).load(new DirectoryArtifact(model.artifact()))) {
            long before = System.nanoTime();
            Score score = Score.of(recognizer, test);
            double analyzed = (System.nanoTime() - before) / 1e9;
            printThresholds(recognizer, test);
            System.out.printf(
                    "%s %s | %.0f s wall %.0f s cpu, analyze %.1f s | %d epochs, validation %.2f,"
                            + " %d unrepresented, %s windows, %s, peak %d MB | %s%n",
                    arguments.get(0).replaceAll(".*/([^/]*)/[^/]*", "$1"),
                    score,
                    seconds,
                    cpu,
                    analyzed,
                    model.epochs(),
                    100 * model.validationF1(),
                    model.unrepresented().size(),
                    scope(model),
                    Files.readString(model.artifact().resolve("calibration.json"))
                            .replaceAll("\\s+", " "),
                    peakMegabytes(),
                    arguments.subList(1, arguments.size()));
        }
        printCalibration(engine, model, test);
    }

    /** F1 where only entities of more confidence count; to see less, lower LikelySpans.LEAST. */
    private static void printThresholds(EntityRecognizer recognizer, List<LabeledDocument> test) {
        for (double least : new double[] {0.05, 0.1, 0.2, 0.25, 0.3, 0.4, 0.5}) {
            if (least >= LikelySpans.LEAST) {
                Score score =
                        Score.of(
                                new ThresholdRecognizer(recognizer, LeastConfidence.ofAll(least)),
                                test);
                System.out.printf(" least %.2f F1 %.2f", least, 100 * score.f1());
            }
        }
        System.out.println();
    }

    /** The calibration error under other temperatures than the model's. */
    private static void printCalibration(
            EngineSettings engine, TrainingOutcome.Finished model, List<LabeledDocument> test) {
        VerifiedArtifact own = ArtifactVerifier.verify(new DirectoryArtifact(model.artifact()));
        for (double temperature :
                new double[] {0.9, 1, 1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 1.8, 2, 2.5}) {
            VerifiedArtifact other =
                    new VerifiedArtifact(
                            own.digest(),
                            own.model(),
                            own.tokenizer(),
                            own.tags(),
                            new Temperature(temperature, 0));
            try (EntityRecognizer recognizer =
                    OnnxEntityRecognizer.open(other, engine.natives(), engine.threads())) {
                System.out.printf(
                        " T %.1f ECE %.3f",
                        temperature, Score.of(recognizer, test).calibrationError());
            }
        }
        System.out.println();
    }

    private TrainingOutcome.Finished train(
            EngineSettings engine, LabelsFolder folder, List<LabeledDocument> train, Path work)
            throws IOException {
        TrainingRequest request =
                new TrainingRequest(
                        new ListedDocuments(train),
                        folder.categories(),
                        "latest",
                        Long.parseLong(argument("seed", "1")),
                        "en-us",
                        false);
        TrainingBudget budget =
                new TrainingBudget(Duration.ofHours(9), () -> false, TrainFile::report);
        return (TrainingOutcome.Finished)
                new OnnxTrainingEngine(engine, List.of(settings()))
                        .train(request, Optional.empty(), budget, work);
    }

    private static String scope(TrainingOutcome.Finished model) throws IOException {
        return new ObjectMapper()
                .readTree(model.artifact().resolve("tags.json").toFile())
                .at("/windows/scope")
                .asText();
    }

    private static int reported = -1;

    private static void report(TrainingProgress progress) {
        int tenth = (int) (progress.fraction() * 10);
        if (tenth != reported) {
            reported = tenth;
            System.err.printf(
                    "%3.0f %% epoch %d, %d s, %d s left%n",
                    100 * progress.fraction(),
                    progress.epoch(),
                    progress.trained().toSeconds(),
                    progress.remaining().toSeconds());
        }
    }

    private static double cpuSeconds() {
        var bean =
                (com.sun.management.OperatingSystemMXBean)
                        ManagementFactory.getOperatingSystemMXBean();
        return bean.getProcessCpuTime() / 1e9;
    }

    private static long peakMegabytes() throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
            if (line.startsWith("VmHWM:")) {
                return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
            }
        }
        return 0;
    }
}
