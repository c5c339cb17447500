package io.spanwright.core.convert.text;

import static java.util.Objects.requireNonNull;

import io.spanwright.core.convert.neutral.LossKind;
import io.spanwright.core.convert.neutral.Place;
import java.util.Optional;

/**
 * A label as a file gives it.
 *
 * @param start in the file's unit of offsets
 * @param end one past the last unit
 * @param quote the text that the file says is there
 * @param otherwise what the label is lost as where another text is there
 */
public record RawLabel(
        Place place,
        String category,
        long start,
        long end,
        Optional<String> quote,
        LossKind otherwise) {

    public RawLabel {
        requireNonNull(place, "place is null");
        requireNonNull(category, "category is null");
        requireNonNull(quote, "quote is null");
        requireNonNull(otherwise, "otherwise is null");
    }

    /** A label in one piece. */
    public RawLabel(Place place, String category, long start, long end, Optional<String> quote) {
        this(place, category, start, end, quote, LossKind.QUOTE_DIFFERS);
    }
}
