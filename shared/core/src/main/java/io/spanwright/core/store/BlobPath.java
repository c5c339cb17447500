package io.spanwright.core.store;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;

/**
 * Where a blob is in the app's own storage.
 *
 * @param container 3 to 63 lower-case letters, digits and single hyphens, as Azure asks
 * @param name segments divided by {@code /}, each of letters, digits, {@code . _ -}; no segment is
 *     {@code .} or {@code ..}
 */
public record BlobPath(String container, String name) {

    private static final Pattern CONTAINER = Pattern.compile("[a-z0-9](?:-?[a-z0-9]){2,62}");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]+(?:/[A-Za-z0-9._-]+)*");
    private static final Pattern DOTS = Pattern.compile("(?:.*/)?\\.{1,2}(?:/.*)?");

    public BlobPath {
        requireNonNull(container, "container is null");
        requireNonNull(name, "name is null");
        if (!CONTAINER.matcher(container).matches()) {
            throw new IllegalArgumentException("not a container name: " + container);
        }
        if (!NAME.matcher(name).matches() || DOTS.matcher(name).matches() || name.length() > 1024) {
            throw new IllegalArgumentException("not a blob name: " + name);
        }
    }
}
