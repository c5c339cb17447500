package io.spanwright.core.labels.fix;

import io.spanwright.core.labels.LabelsFile.Region;
import io.spanwright.core.text.Span;
import io.spanwright.core.text.WhiteSpace;
import java.util.List;

/** Gives labels whole characters and cuts white space off. */
final class LabelEdges {

    private final String text;
    private final RepairLog log;

    LabelEdges(String text, RepairLog log) {
        this.text = text;
        this.log = log;
    }

    List<Region> mend(List<Region> regions) {
        return LabelMapping.mapSpans(regions, text.length(), this::mend);
    }

    private Span mend(Span span) {
        Span whole = whole(text, span);
        if (!whole.equals(span)) {
            log.add(RepairKind.LABEL_WIDENED);
        }
        Span trimmed = trimmed(whole);
        if (!trimmed.equals(whole)) {
            log.add(RepairKind.LABEL_TRIMMED);
        }
        return trimmed;
    }

    /** The smallest span around it that splits no surrogate pair. */
    static Span whole(String text, Span span) {
        int start = span.start() - (splits(text, span.start()) ? 1 : 0);
        int end = span.end() + (splits(text, span.end()) ? 1 : 0);
        return new Span(start, end);
    }

    private static boolean splits(String text, int index) {
        return index > 0
                && index < text.length()
                && Character.isSurrogatePair(text.charAt(index - 1), text.charAt(index));
    }

    /** As it is where nothing would be left. */
    private Span trimmed(Span span) {
        if (WhiteSpace.only(span.in(text))) {
            return span;
        }
        int start = span.start();
        int end = span.end();
        while (WhiteSpace.is(text.charAt(start))) {
            start++;
        }
        while (WhiteSpace.is(text.charAt(end - 1))) {
            end--;
        }
        return new Span(start, end);
    }
}
