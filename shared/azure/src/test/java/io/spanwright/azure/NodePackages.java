package io.spanwright.azure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/**
 * The Node packages of a module's {@code src/test/node}, installed once into the module's build
 * directory as the lock file there says.
 */
public final class NodePackages {

    private static final Path ROOT_MARK = Path.of("local.settings.sample.json");
    private static final List<String> FILES = List.of("package.json", "package-lock.json");

    private NodePackages() {}

    /**
     * Skips the test where there is no Node; returns the directory with {@code node_modules}.
     *
     * @param module its directory, such as {@code shared/azure}
     */
    public static Path install(String module) throws IOException, InterruptedException {
        requireNode();
        Path directory = repository().resolve(module);
        Path sources = directory.resolve("src/test/node");
        Path target = Files.createDirectories(directory.resolve("target/node"));
        try (FileChannel channel = FileChannel.open(target.resolve("lock"), CREATE, WRITE);
                FileLock lock = channel.lock()) {
            if (!isInstalled(sources, target)) {
                install(sources, target);
            }
        }
        return target;
    }

    private static void requireNode() throws InterruptedException {
        if (!isThere("node") || !isThere("npm")) {
            // An assumption before all tests of a class leaves no trace in the build's output.
            System.err.println("SKIPPED: tests over Node, since node or npm is absent");
            Assumptions.abort("node or npm is absent");
        }
    }

    private static boolean isInstalled(Path sources, Path target) throws IOException {
        Path installed = target.resolve("installed");
        return Files.exists(installed)
                && Files.mismatch(installed, sources.resolve("package-lock.json")) < 0;
    }

    private static void install(Path sources, Path target)
            throws IOException, InterruptedException {
        for (String file : FILES) {
            copy(sources.resolve(file), target.resolve(file));
        }
        Process npm =
                new ProcessBuilder("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund")
                        .directory(target.toFile())
                        .redirectErrorStream(true)
                        .start();
        String output = new String(npm.getInputStream().readAllBytes(), UTF_8);
        if (npm.waitFor() != 0) {
            throw new IOException("npm ci failed in " + target + ":\n" + output);
        }
        copy(sources.resolve("package-lock.json"), target.resolve("installed"));
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    }

    private static boolean isThere(String program) throws InterruptedException {
        try {
            return new ProcessBuilder(program, "--version")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** The root of the repository that this is run in. */
    public static Path repository() {
        Path directory = Path.of("").toAbsolutePath();
        while (!Files.exists(directory.resolve(ROOT_MARK))) {
            directory = directory.getParent();
            if (directory == null) {
                throw new IllegalStateException("no directory above has " + ROOT_MARK);
            }
        }
        return directory;
    }
}
