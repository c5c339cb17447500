package io.spanwright.core.dataset;

import static java.util.Objects.requireNonNull;

import io.spanwright.core.store.BlobPath;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where one of the users' documents is.
 *
 * @param container 3 to 63 lower-case letters, digits and single hyphens, as Azure asks
 * @param location segments divided by {@code /}, none empty, {@code .} or {@code ..}, at most 1024
 *     characters, without back-slashes and control characters, so that no backend can be led out of
 *     the container by it
 */
public record DocumentPath(String container, String location) {

    private static final Pattern LOCATION =
            Pattern.compile(
                    "(?!\\.{1,2}(?:/|$))[^/\\\\\\p{Cntrl}]+"
                            + "(?:/(?!\\.{1,2}(?:/|$))[^/\\\\\\p{Cntrl}]+)*");

    public DocumentPath {
        requireNonNull(container, "container is null");
        requireNonNull(location, "location is null");
        if (!isContainer(container)) {
            throw new IllegalArgumentException("not a container name: " + container);
        }
        if (!isLocation(location)) {
            throw new IllegalArgumentException("not a document location");
        }
    }

    /** The path, or empty where nothing can be stored at such a one. */
    public static Optional<DocumentPath> of(String container, String location) {
        if (!isContainer(container) || !isLocation(location)) {
            return Optional.empty();
        }
        return Optional.of(new DocumentPath(container, location));
    }

    public static boolean isContainer(String container) {
        return BlobPath.isContainer(container);
    }

    private static boolean isLocation(String location) {
        return location.length() <= 1024 && LOCATION.matcher(location).matches();
    }
}
