package io.spanwright.engine.example;

import io.spanwright.engine.tokenizer.TextEncoding;

/**
 * Numbers of word shapes. 0 is for special ids and padding; every other number tells the shape of a
 * unit's characters and whether the unit goes on in a word, starts one, or starts a line.
 */
public final class WordShapes {

    /** Changes whenever a number changes its meaning. */
    public static final int VERSION = 1;

    private static final int PLACES = 3;

    /** K. */
    public static final int COUNT = 1 + PLACES * WordShape.values().length;

    private WordShapes() {}

    static short of(String text, TextEncoding encoding, int unit, UnitBreak before) {
        WordShape shape = WordShape.of(text, encoding.starts()[unit], encoding.ends()[unit]);
        return (short) (1 + PLACES * shape.number() + place(before));
    }

    private static int place(UnitBreak before) {
        return switch (before) {
            case NONE -> 0;
            case WORD, SENTENCE -> 1;
            case LINE, PARAGRAPH -> 2;
        };
    }
}
