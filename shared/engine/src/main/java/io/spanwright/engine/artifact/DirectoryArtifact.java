package io.spanwright.engine.artifact;

import io.spanwright.core.trainedmodel.ModelArtifact;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An artifact whose files lie in a directory.
 *
 * @param directory holds nothing else
 */
public record DirectoryArtifact(Path directory) implements ModelArtifact {

    private static final int CHUNK = 1 << 16;

    @Override
    public Set<String> fileNames() {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException("The model's directory can't be read", e);
        }
    }

    // Read at once, a model would leave a buffer of its size with the thread for good.
    private static byte[] bytes(Path file) throws IOException {
        byte[] bytes = new byte[Math.toIntExact(Files.size(file))];
        try (InputStream in = Files.newInputStream(file)) {
            int count = 0;
            for (int at = 0; at < bytes.length; at += count) {
                count = in.read(bytes, at, Math.min(CHUNK, bytes.length - at));
                if (count < 0) {
                    throw new IOException("%s ends early".formatted(file));
                }
            }
        }
        return bytes;
    }

    @Override
    public Optional<byte[]> read(String fileName) {
        try {
            return Optional.of(bytes(directory.resolve(fileName)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("The model's " + fileName + " can't be read", e);
        }
    }
}
