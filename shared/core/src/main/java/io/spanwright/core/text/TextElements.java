package io.spanwright.core.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text elements: what a reader takes for one character. They are the extended grapheme clusters of
 * UAX #29, in which CR LF is one element; all that the product knows of them is here.
 */
public final class TextElements {

    private static final Pattern CLUSTER = Pattern.compile("\\X");

    /** Below it no character joins another, except LF a CR. The first combining mark. */
    private static final char FIRST_JOINING = '\u0300';

    private TextElements() {}

    /** Number of text elements. */
    public static int count(String text) {
        return boundaries(text).length - 1;
    }

    /** Where each text element begins, in UTF-16 code units, and the end of the text. */
    public static int[] boundaries(String text) {
        UnitBoundaries elements = new UnitBoundaries(text);
        Matcher matcher = CLUSTER.matcher(text);
        for (int end = 0; end < text.length(); ) {
            end = standsAlone(text, end) ? end + 1 : endOfCluster(matcher, end);
            elements.add(end);
        }
        return elements.toArray();
    }

    /** Spares most texts the regular expression. */
    private static boolean standsAlone(String text, int index) {
        char first = text.charAt(index);
        boolean last = index + 1 == text.length();
        return first < FIRST_JOINING
                && first != '\r'
                && (last || text.charAt(index + 1) < FIRST_JOINING);
    }

    private static int endOfCluster(Matcher matcher, int start) {
        matcher.region(start, matcher.regionEnd());
        if (!matcher.lookingAt()) {
            throw new IllegalStateException("a text has no text element at " + start);
        }
        return matcher.end();
    }
}
