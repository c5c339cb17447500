package io.spanwright.core.labels;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.spanwright.core.text.Span;

/** A label as a labels file writes it: what a finding suggests in the place of another one. */
public final class LabelJson {

    private LabelJson() {}

    /** The label on one line. */
    public static String of(String category, Span span) {
        String name = String.valueOf(JsonStringEncoder.getInstance().quoteAsString(category));
        return "{\"category\":\"%s\",\"offset\":%d,\"length\":%d}"
                .formatted(name, span.start(), span.length());
    }
}
