package io.spanwright.host.cli;

import io.spanwright.host.HostException;
import io.spanwright.host.loader.AppClassLoader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * Runs a command in the app's class loader. The host knows neither the domain nor machine learning,
 * so only types of the JDK pass between them.
 */
final class OfflineApp {

    private static final String COMMANDS = "io.spanwright.functions.offline.OfflineCommands";
    private static final String WORK_DIRECTORY = "SPANWRIGHT_WORK_DIRECTORY";

    private static final Logger LOGGER = Logger.getLogger(OfflineApp.class.getName());

    private OfflineApp() {}

    /**
     * Runs the command.
     *
     * @param name such as {@code train}
     * @param options by name without dashes
     * @return what {@code --json} prints
     * @throws OfflineFailure where the user can mend why it can't be done
     */
    static Map<String, Object> run(
            String name, Map<String, Object> options, BiConsumer<Double, Duration> progress)
            throws OfflineFailure {
        boolean ownWork = System.getProperty(WORK_DIRECTORY, System.getenv(WORK_DIRECTORY)) == null;
        Path work = ownWork ? temporaryDirectory() : null;
        try (AppClassLoader loader = AppClassLoader.open(Installation.find().app(), List.of())) {
            return invoke(loader, name, options, progress);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (ownWork) {
                // A server that starts in this process makes a directory of its own.
                System.clearProperty(WORK_DIRECTORY);
                delete(work);
            }
        }
    }

    /** Scratch files of one run, readable by nobody else. */
    private static Path temporaryDirectory() {
        try {
            Path directory = Files.createTempDirectory("spanwright");
            System.setProperty(WORK_DIRECTORY, directory.toString());
            // Ctrl-C ends the command anywhere, and the files hold texts of documents.
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(directory), "clean up"));
            return directory;
        } catch (IOException e) {
            throw new HostException("Cannot make a directory for scratch files", e);
        }
    }

    /** As far as that is possible: a training that is cut off may still write. */
    private static void delete(Path directory) {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException e) {
            LOGGER.log(Level.WARNING, "Scratch files are left in " + directory, e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> invoke(
            ClassLoader loader,
            String name,
            Map<String, Object> options,
            BiConsumer<Double, Duration> progress)
            throws OfflineFailure {
        try {
            return (Map<String, Object>)
                    loader.loadClass(COMMANDS)
                            .getMethod("run", String.class, Map.class, BiConsumer.class)
                            .invoke(null, name, options, progress);
        } catch (InvocationTargetException e) {
            throw failure(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new HostException("The staged app has no offline commands", e);
        }
    }

    /** The app says with these two that the message is for the user. */
    private static OfflineFailure failure(Throwable cause) {
        if (cause instanceof IllegalArgumentException || cause instanceof UncheckedIOException) {
            return new OfflineFailure(cause.getMessage());
        }
        if (cause instanceof Error error) {
            throw error;
        }
        throw new IllegalStateException(cause);
    }
}
