package io.spanwright.engine.example;

import io.spanwright.engine.tokenizer.TextEncoding;
import java.util.Arrays;

/**
 * A text as a network reads it; the text itself is not kept.
 *
 * @param encoding units, ids and offsets
 * @param shapes the word-shape number of each unit
 * @param breaks the break in front of each unit
 */
public record TextUnits(TextEncoding encoding, short[] shapes, UnitBreak[] breaks) {

    /** Adds shapes and breaks to a text's encoding. */
    public static TextUnits of(String text, TextEncoding encoding) {
        LineBreaks lines = LineBreaks.of(text);
        UnitBreak[] breaks = new UnitBreak[encoding.size()];
        for (int unit = 0; unit < breaks.length; unit++) {
            breaks[unit] = UnitBreak.before(text, lines, encoding, unit);
        }
        return new TextUnits(encoding, WordShapes.of(text, encoding, breaks), breaks);
    }

    /** Number of units. */
    public int size() {
        return shapes.length;
    }

    /** Whether a line ends inside the text. */
    public boolean hasLines() {
        return Arrays.stream(breaks).skip(1).anyMatch(UnitBreak::endsLine);
    }

    /** Number of ids of the units. */
    public int subWords(int from, int to) {
        return encoding.firstId()[to] - encoding.firstId()[from];
    }
}
