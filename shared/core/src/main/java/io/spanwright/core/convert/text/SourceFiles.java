package io.spanwright.core.convert.text;

import io.spanwright.core.convert.neutral.InputException;
import io.spanwright.core.convert.neutral.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The files below a folder, by their names in it. Nothing outside of the folder is found.
 *
 * @param root the folder, or a file, which then is the only one
 */
public record SourceFiles(Path root) {

    /**
     * The files whose names the predicate accepts, in the order of their names.
     *
     * @param accepts told the name of a file in lower case
     */
    public List<Path> list(Predicate<String> accepts) throws IOException {
        if (!Files.isDirectory(root)) {
            return List.of(root);
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> accepts.test(lowerName(file)))
                    .sorted()
                    .toList();
        }
    }

    private static String lowerName(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT);
    }

    /**
     * The same, of which there must be one at least.
     *
     * @param kind what the files are, for the message
     */
    public List<Path> listSome(Predicate<String> accepts, String kind) throws IOException {
        List<Path> files = list(accepts);
        if (files.isEmpty()) {
            throw new InputException(
                    Place.startOf(root.toString()),
                    "The folder holds no %s. Name the folder that has them.".formatted(kind));
        }
        return files;
    }

    /** How messages and documents name a file: by its path from the folder. */
    public String name(Path file) {
        return file.equals(root)
                ? root.getFileName().toString()
                : root.relativize(file).toString().replace('\\', '/');
    }

    /** The file of that name, if it is in the folder. */
    public Optional<Path> find(String name) {
        try {
            Path file = root.resolve(name).normalize();
            return file.startsWith(root.normalize()) && Files.isRegularFile(file)
                    ? Optional.of(file)
                    : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
