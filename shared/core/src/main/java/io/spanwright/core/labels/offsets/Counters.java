package io.spanwright.core.labels.offsets;

import io.spanwright.core.text.TextElements;
import io.spanwright.core.text.WhiteSpace;
import java.util.function.BiConsumer;
import java.util.function.IntUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The ways of counting, each as a walk along the text. */
final class Counters {

    private static final Pattern ENTITY =
            Pattern.compile("&(?:amp|lt|gt|quot|apos|nbsp|#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6});");

    private Counters() {}

    static void codePoints(String text, CountedText.Builder counted) {
        units(text, counted, codePoint -> 1, 2, 1);
    }

    static void codePointsOfLf(String text, CountedText.Builder counted) {
        units(text, counted, codePoint -> 1, 1, 1);
    }

    static void codePointsOfCrLf(String text, CountedText.Builder counted) {
        units(text, counted, codePoint -> 1, 2, 2);
    }

    static void bytes(String text, CountedText.Builder counted) {
        units(text, counted, Counters::bytesOf, 2, 1);
    }

    static void bytesOfLf(String text, CountedText.Builder counted) {
        units(text, counted, Counters::bytesOf, 1, 1);
    }

    static void bytesOfCrLf(String text, CountedText.Builder counted) {
        units(text, counted, Counters::bytesOf, 2, 2);
    }

    static void lfForCrLf(String text, CountedText.Builder counted) {
        lineEnds(text, counted, 1, 1);
    }

    static void crLfForLf(String text, CountedText.Builder counted) {
        lineEnds(text, counted, 2, 2);
    }

    static void noLineEnds(String text, CountedText.Builder counted) {
        lineEnds(text, counted, 0, 0);
    }

    static void textElements(String text, CountedText.Builder counted) {
        int[] boundaries = TextElements.boundaries(text);
        for (int i = 1; i < boundaries.length; i++) {
            counted.add(boundaries[i] - boundaries[i - 1], 1);
        }
    }

    static BiConsumer<String, CountedText.Builder> tabs(int columns) {
        return (text, counted) -> {
            for (int i = 0; i < text.length(); i++) {
                counted.add(1, text.charAt(i) == '\t' ? columns : 1);
            }
        };
    }

    static void spacesAsOne(String text, CountedText.Builder counted) {
        for (int i = 0; i < text.length(); i = counted.index()) {
            int end = i + 1;
            while (WhiteSpace.is(text.charAt(i))
                    && end < text.length()
                    && WhiteSpace.is(text.charAt(end))) {
                end++;
            }
            counted.add(end - i, 1);
        }
    }

    static void entitiesAsOne(String text, CountedText.Builder counted) {
        Matcher entities = ENTITY.matcher(text);
        while (text.indexOf('&', counted.index()) >= 0 && entities.find()) {
            counted.skip(entities.start() - counted.index());
            counted.add(entities.end() - entities.start(), 1);
        }
        counted.skip(text.length() - counted.index());
    }

    static void entitiesForCharacters(String text, CountedText.Builder counted) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean angle = c == '<' || c == '>';
            counted.add(1, c == '&' ? "&amp;".length() : angle ? "&lt;".length() : 1);
        }
    }

    private static void lineEnds(String text, CountedText.Builder counted, int crLf, int lf) {
        for (int i = 0; i < text.length(); i = counted.index()) {
            char c = text.charAt(i);
            if (isCrLf(text, i)) {
                counted.add(2, crLf);
            } else {
                counted.add(1, c == '\n' ? lf : 1);
            }
        }
    }

    /** Units of code points; CR LF together and LF alone count as is said. */
    private static void units(
            String text, CountedText.Builder counted, IntUnaryOperator unit, int crLf, int lf) {
        for (int i = 0; i < text.length(); i = counted.index()) {
            int codePoint = text.codePointAt(i);
            if (isCrLf(text, i)) {
                counted.add(2, crLf);
            } else if (codePoint == '\n') {
                counted.add(1, lf);
            } else {
                counted.add(Character.charCount(codePoint), unit.applyAsInt(codePoint));
            }
        }
    }

    private static boolean isCrLf(String text, int index) {
        return text.charAt(index) == '\r'
                && index + 1 < text.length()
                && text.charAt(index + 1) == '\n';
    }

    private static int bytesOf(int codePoint) {
        if (codePoint < 0x80) {
            return 1;
        }
        if (codePoint < 0x800) {
            return 2;
        }
        return codePoint < Character.MIN_SUPPLEMENTARY_CODE_POINT ? 3 : 4;
    }
}
