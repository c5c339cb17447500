package io.spanwright.core.labels;

import static java.util.Objects.requireNonNull;

import io.spanwright.core.dataset.DatasetMark;
import io.spanwright.core.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * A document whose text could be read.
 *
 * @param pointer JSON pointer of the document
 * @param location its name in the container
 * @param mark how it is marked, or empty where it is not
 * @param text with the file's own line ends, no byte order mark
 * @param regions the labelled parts that are inside the text, in order, perhaps overlapping; UTF-16
 *     code units
 * @param labels in the order of the file, those included that are outside the text or wrong
 *     otherwise; only what lacks a category, an offset or a length is left out
 */
public record CheckedDocument(
        Pointer pointer,
        String location,
        Optional<DatasetMark> mark,
        String text,
        List<Span> regions,
        List<CheckedLabel> labels) {

    public CheckedDocument {
        requireNonNull(pointer, "pointer is null");
        requireNonNull(location, "location is null");
        requireNonNull(mark, "mark is null");
        requireNonNull(text, "text is null");
        regions = List.copyOf(regions);
        labels = List.copyOf(labels);
    }
}
