package io.spanwright.core.convert.neutral;

import static java.util.Objects.requireNonNull;

import io.spanwright.core.dataset.DatasetMark;
import java.util.Optional;

/**
 * What is known of a document beside its text and its labels.
 *
 * @param name its name, such as {@code letter.txt}; empty where the format gives none
 * @param language BCP-47 tag
 * @param mark which part of the data it was put into
 */
public record DocumentFacts(
        Optional<String> name, Optional<String> language, Optional<DatasetMark> mark) {

    /** Nothing is known. */
    public static final DocumentFacts NONE =
            new DocumentFacts(Optional.empty(), Optional.empty(), Optional.empty());

    public DocumentFacts {
        requireNonNull(name, "name is null");
        requireNonNull(language, "language is null");
        requireNonNull(mark, "mark is null");
    }

    /** Only the name is known. */
    public static DocumentFacts named(String name) {
        return new DocumentFacts(Optional.of(name), Optional.empty(), Optional.empty());
    }

    /** The same under another name. */
    public DocumentFacts withName(String other) {
        return new DocumentFacts(Optional.of(other), language, mark);
    }
}
