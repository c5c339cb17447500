package io.spanwright.functions.offline;

import io.spanwright.core.dataset.DatasetSplitException;
import io.spanwright.core.settings.Settings;
import io.spanwright.core.trainedmodel.CorruptArtifactException;
import io.spanwright.core.training.TrainingFailedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.function.BiConsumer;

/** Runs a command by its name. */
public final class OfflineCommands {

    private OfflineCommands() {}

    /**
     * Runs the command.
     *
     * @param name such as {@code train}
     * @param options by name without dashes
     * @param progress told the fraction done, 0 to 1, and the time that is left
     * @return what {@code --json} prints
     * @throws IllegalArgumentException where the user can mend what the message says
     * @throws UncheckedIOException where a file can't be read or written
     */
    public static Map<String, Object> run(
            String name, Map<String, Object> options, BiConsumer<Double, Duration> progress) {
        try {
            return run(name, new Options(options), Settings.ofProcess(), progress);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (TrainingFailedException | DatasetSplitException | CorruptArtifactException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private static Map<String, Object> run(
            String name, Options options, Settings settings, BiConsumer<Double, Duration> progress)
            throws IOException {
        return switch (name) {
            case "validate" -> ValidateOffline.run(options, settings);
            case "convert" -> ConvertOffline.run(options);
            case "train" -> new TrainOffline(options, settings, progress).run();
            case "evaluate", "compare" -> new EvaluateOffline(options, settings, progress).run();
            case "review" -> new ReviewOffline(options, settings, progress).run();
            case "analyze" -> AnalyzeOffline.run(options, settings);
            default -> throw new IllegalArgumentException("no such command: " + name);
        };
    }
}
