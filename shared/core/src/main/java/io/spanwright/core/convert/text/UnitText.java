package io.spanwright.core.convert.text;

import static java.util.Objects.requireNonNull;

import io.spanwright.core.convert.neutral.InputException;
import io.spanwright.core.text.IndexedRange;
import io.spanwright.core.text.OffsetMap;
import io.spanwright.core.text.Span;
import io.spanwright.core.text.StringIndexType;
import java.util.Optional;

/** A text in which offsets are counted in a unit of the file's own. */
public final class UnitText {

    private final String text;
    private final StringIndexType unit;
    private final OffsetMap map;

    public UnitText(String text, StringIndexType unit) {
        this.text = requireNonNull(text, "text is null");
        this.unit = requireNonNull(unit, "unit is null");
        this.map = OffsetMap.of(text, unit);
    }

    String text() {
        return text;
    }

    /** The range of a span, in the unit. */
    public IndexedRange range(Span span) {
        return map.toRange(span);
    }

    /** The span from the first unit to the last, if both are inside the text. */
    Optional<Span> find(long start, long end) {
        if (start < 0 || end < start || end > map.length()) {
            return Optional.empty();
        }
        Span span = map.toSpan(new IndexedRange((int) start, (int) (end - start)));
        return splits(span.start()) || splits(span.end()) ? Optional.empty() : Optional.of(span);
    }

    private boolean splits(int index) {
        return index > 0
                && index < text.length()
                && Character.isSurrogatePair(text.charAt(index - 1), text.charAt(index));
    }

    /**
     * The span of a label.
     *
     * @throws InputException where it is not inside the text
     */
    Span span(RawLabel label) {
        return find(label.start(), label.end())
                .orElseThrow(() -> new InputException(label.place(), message(label)));
    }

    private String message(RawLabel label) {
        boolean inside = label.start() >= 0 && label.end() <= map.length();
        String fault;
        if (!inside) {
            fault = "A label is at %d to %d, outside of its text, which is %d long in the unit %s.";
        } else if (label.end() < label.start()) {
            fault = "A label is at %d to %d and so ends before it begins, in a text of %d %s.";
        } else {
            fault =
                    "A label at %d to %d cuts a character into halves, in a text that is %d long in"
                            + " the unit %s.";
        }
        return fault.formatted(label.start(), label.end(), map.length(), unit.wireName())
                + " Mend the label, or say with --offsets which unit the file counts in.";
    }
}
