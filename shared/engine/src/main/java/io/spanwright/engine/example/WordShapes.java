package io.spanwright.engine.example;

import io.spanwright.engine.tokenizer.TextEncoding;

/**
 * Numbers of word shapes. 0 is for special ids and padding; every other number tells the shape of
 * the word that a unit belongs to, and where the unit stands: sub-words of a name that the
 * vocabulary does not know all show that the name is written with a capital.
 */
public final class WordShapes {

    /** Changes whenever a number changes its meaning. */
    public static final int VERSION = 3;

    private static final int PLACES = 4;
    private static final int INSIDE_WORD = 0;
    private static final int AFTER_CHARACTER = 1;
    private static final int AFTER_SPACE = 2;
    private static final int LINE_START = 3;

    /** K. */
    public static final int COUNT = 1 + PLACES * WordShape.values().length;

    private WordShapes() {}

    /** The number of each unit. */
    static short[] of(String text, TextEncoding encoding, UnitBreak[] breaks) {
        short[] numbers = new short[breaks.length];
        int from = 0;
        while (from < breaks.length) {
            int to = wordEnd(text, encoding, breaks, from);
            WordShape word = shape(text, encoding, from, to);
            for (int unit = from; unit < to; unit++) {
                WordShape shape = word.ofPart(shape(text, encoding, unit, unit + 1));
                int place = place(encoding, unit, breaks[unit]);
                numbers[unit] = (short) (1 + PLACES * shape.number() + place);
            }
            from = to;
        }
        return numbers;
    }

    /** Scripts without case have no spaces, or no capitals to tell: each unit is by itself. */
    private static int wordEnd(String text, TextEncoding encoding, UnitBreak[] breaks, int from) {
        int to = from + 1;
        if (shape(text, encoding, from, to).isCaseless()) {
            return to;
        }
        while (to < breaks.length
                && breaks[to] == UnitBreak.NONE
                && !shape(text, encoding, to, to + 1).isCaseless()) {
            to++;
        }
        return to;
    }

    private static WordShape shape(String text, TextEncoding encoding, int from, int to) {
        return WordShape.of(text, encoding.starts()[from], encoding.ends()[to - 1]);
    }

    private static int place(TextEncoding encoding, int unit, UnitBreak before) {
        return switch (before) {
            case NONE -> INSIDE_WORD;
            case LINE, PARAGRAPH -> LINE_START;
            case WORD, SENTENCE ->
                    encoding.starts()[unit] > encoding.ends()[unit - 1]
                            ? AFTER_SPACE
                            : AFTER_CHARACTER;
        };
    }
}
