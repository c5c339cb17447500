package io.spanwright.engine.example;

import io.spanwright.engine.tokenizer.TextEncoding;

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
        UnitBreak[] breaks = new UnitBreak[encoding.size()];
        for (int unit = 0; unit < breaks.length; unit++) {
            breaks[unit] = UnitBreak.before(text, encoding, unit);
        }
        return new TextUnits(encoding, WordShapes.of(text, encoding, breaks), breaks);
    }

    /** Number of units. */
    public int size() {
        return shapes.length;
    }

    /** Number of ids of the units. */
    public int subWords(int from, int to) {
        return encoding.firstId()[to] - encoding.firstId()[from];
    }
}
