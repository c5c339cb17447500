package io.spanwright.endtoend;

import io.spanwright.engine.encoder.RandomEncoder;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/** What the tests run, as the build made it. */
final class Distribution {

    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final Path HOST_TARGET =
            Path.of("..", "..", "functions", "host", "target").toAbsolutePath().normalize();

    private Distribution() {}

    static Path jar() {
        return HOST_TARGET.resolve("spanwright.jar");
    }

    /** A new empty directory under the module's target. */
    static Path newDirectory(String name) {
        try {
            return Files.createTempDirectory(Files.createDirectories(TARGET.resolve("runs")), name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An encoder so small that a training takes seconds. */
    static synchronized Path tinyEncoder() throws IOException {
        return RandomEncoder.TINY.write(TARGET.resolve("tiny-encoder"));
    }

    /** An encoder with which a training takes long enough to be stopped several times. */
    static synchronized Path smallEncoder() throws IOException {
        return new RandomEncoder(3, 128, 4, 7).write(TARGET.resolve("small-encoder"));
    }

    /** The embedded backend's jars with one more in which it can die. */
    static synchronized Path crashingBackend() throws IOException {
        Path backend = Files.createDirectories(TARGET.resolve("crashing-backend"));
        try (Stream<Path> jars = Files.list(HOST_TARGET.resolve("backend"))) {
            for (Path jar : jars.toList()) {
                Files.copy(
                        jar,
                        backend.resolve(jar.getFileName()),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        }
        writeCrashJar(backend.resolve("crash.jar"));
        return backend;
    }

    private static void writeCrashJar(Path jar) throws IOException {
        Path classes = TARGET.resolve("test-classes");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out);
                Stream<Path> files = Files.walk(classes.resolve("io/spanwright/crash"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                add(entries, classes.relativize(file).toString(), Files.readAllBytes(file));
            }
            add(
                    entries,
                    "META-INF/services/io.spanwright.core.backend.BackendProvider",
                    "io.spanwright.crash.CrashingBackendProvider".getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void add(JarOutputStream entries, String name, byte[] content)
            throws IOException {
        entries.putNextEntry(new JarEntry(name));
        entries.write(content);
        entries.closeEntry();
    }

    /** The command that runs Spanwright with these arguments. */
    static List<String> command(List<String> javaOptions, List<String> arguments) {
        return Stream.of(
                        Stream.of(Commands.java()),
                        javaOptions.stream(),
                        Stream.of("-jar", jar().toString()),
                        arguments.stream())
                .flatMap(parts -> parts)
                .toList();
    }
}
