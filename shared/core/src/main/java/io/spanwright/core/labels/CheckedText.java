package io.spanwright.core.labels;

import io.spanwright.core.text.OffsetMap;
import io.spanwright.core.text.Span;
import io.spanwright.core.text.StringIndexType;
import io.spanwright.core.text.TextElements;
import java.util.Optional;

/** A document's text, if it could be read, and the questions that spans in it raise. */
final class CheckedText {

    private final String location;
    private final Optional<String> text;
    private Optional<OffsetMap> textElements = Optional.empty();

    CheckedText(String location, Optional<String> text) {
        this.location = location;
        this.text = text;
    }

    String location() {
        return location;
    }

    /** Length in UTF-16 code units; endless where the text could not be read. */
    int length() {
        return text.map(String::length).orElse(Integer.MAX_VALUE);
    }

    /** The words of the span, if there is a text that long. */
    Optional<String> words(Span span) {
        return text.filter(t -> span.end() <= t.length()).map(span::in);
    }

    /** Whether an edge of the span is between the halves of a surrogate pair. */
    boolean splitsCharacter(Span span) {
        return text.filter(t -> splits(t, span.start()) || splits(t, span.end())).isPresent();
    }

    private static boolean splits(String text, int index) {
        return index > 0
                && index < text.length()
                && Character.isSurrogatePair(text.charAt(index - 1), text.charAt(index));
    }

    /** Whether an edge of the span is inside a text element. */
    boolean splitsTextElement(Span span) {
        if (text.isEmpty()) {
            return false;
        }
        OffsetMap map = elementsOf(text.get());
        return !map.toSpan(map.toRange(span)).equals(span);
    }

    private OffsetMap elementsOf(String present) {
        if (textElements.isEmpty()) {
            OffsetMap map = OffsetMap.of(present, StringIndexType.TEXT_ELEMENTS_V8);
            textElements = Optional.of(map);
        }
        return textElements.get();
    }

    /** Length of the span in text elements, if that could be more than {@code limit}. */
    int characters(Span span, int limit) {
        return span.length() <= limit
                ? span.length()
                : words(span).map(TextElements::count).orElse(span.length());
    }
}
