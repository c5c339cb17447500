package io.spanwright.core.store;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a blob is in the app's own storage.
 *
 * @param container 3 to 63 lower-case letters, digits and single hyphens, as Azure asks
 * @param name segments divided by {@code /}, each of letters, digits, {@code . _ -}; no segment is
 *     {@code .} or {@code ..}
 */
public record BlobPath(String container, String name) {

    private static final Pattern CONTAINER =
            Pattern.compile("(?=.{3,63}$)[a-z0-9]+(?:-[a-z0-9]+)*");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]+(?:/[A-Za-z0-9._-]+)*");
    private static final Pattern DOTS = Pattern.compile("(?:.*/)?\\.{1,2}(?:/.*)?");

    public BlobPath {
        requireNonNull(container, "container is null");
        requireNonNull(name, "name is null");
        if (!isContainer(container)) {
            throw new IllegalArgumentException("not a container name: " + container);
        }
        if (!isName(name)) {
            throw new IllegalArgumentException("not a blob name: " + name);
        }
    }

    /** The path, or empty where no blob of ours can be. */
    public static Optional<BlobPath> of(String container, String name) {
        if (!isContainer(container) || !isName(name)) {
            return Optional.empty();
        }
        return Optional.of(new BlobPath(container, name));
    }

    public static boolean isContainer(String container) {
        return CONTAINER.matcher(container).matches();
    }

    private static boolean isName(String name) {
        return name.length() <= 1024
                && NAME.matcher(name).matches()
                && !DOTS.matcher(name).matches();
    }
}
