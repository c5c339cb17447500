package io.spanwright.core.labels.content;

import io.spanwright.core.labels.CheckedLabel;
import io.spanwright.core.text.Span;
import io.spanwright.core.text.WhiteSpace;
import java.util.Optional;

/** Labels as parts of a text. */
final class LabelSpans {

    /**
     * What is longer is an error already, and many such labels over one another would cost more
     * than the text is long; UTF-16 code units.
     */
    private static final int LONGEST = 1000;

    private LabelSpans() {}

    /** The span, if it is inside the text, not too long and has words in it. */
    static Optional<Span> in(String text, CheckedLabel label) {
        if (label.offset() < 0
                || label.length() < 1
                || label.length() > LONGEST
                || label.length() > text.length() - label.offset()) {
            return Optional.empty();
        }
        Span span = Span.ofLength(label.offset(), label.length());
        return WhiteSpace.only(span.in(text)) ? Optional.empty() : Optional.of(span);
    }
}
