package io.spanwright.core.labels;

import static java.util.Objects.requireNonNull;

/**
 * A label as the file gives it, range checks passed or not.
 *
 * @param pointer JSON pointer of the label
 * @param category declared or not
 * @param offset from the start of the document, in UTF-16 code units if the file is right; any
 *     number
 * @param length in the same unit; any number
 */
public record CheckedLabel(Pointer pointer, String category, int offset, int length) {

    public CheckedLabel {
        requireNonNull(pointer, "pointer is null");
        requireNonNull(category, "category is null");
    }
}
