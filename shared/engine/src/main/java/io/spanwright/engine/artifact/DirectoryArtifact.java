package io.spanwright.engine.artifact;

import io.spanwright.core.trainedmodel.ModelArtifact;
import java.io.IOException;
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

    @Override
    public Set<String> fileNames() {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException("The model's directory can't be read", e);
        }
    }

    @Override
    public Optional<byte[]> read(String fileName) {
        try {
            return Optional.of(Files.readAllBytes(directory.resolve(fileName)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("The model's " + fileName + " can't be read", e);
        }
    }
}
