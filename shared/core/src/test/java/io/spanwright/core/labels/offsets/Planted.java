package io.spanwright.core.labels.offsets;

import io.spanwright.core.labels.CheckedDocument;
import io.spanwright.core.labels.CheckedLabel;
import io.spanwright.core.text.Span;
import java.util.List;

/**
 * A document whose labels were made to lie wrong.
 *
 * @param truth where each label belongs, in the order of the document's labels
 */
record Planted(CheckedDocument document, List<Span> truth) {

    /** How many labels lie wrong. */
    long wrong() {
        long wrong = 0;
        for (int i = 0; i < truth.size(); i++) {
            CheckedLabel label = document.labels().get(i);
            Span span = truth.get(i);
            boolean right = label.offset() == span.start() && label.length() == span.length();
            wrong += right ? 0 : 1;
        }
        return wrong;
    }
}
