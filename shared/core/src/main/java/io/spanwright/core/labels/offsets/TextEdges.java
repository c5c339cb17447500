package io.spanwright.core.labels.offsets;

import io.spanwright.core.text.WhiteSpace;
import java.lang.Character.UnicodeScript;

/**
 * Where something can begin or end in a text: at the edges of words, and in scripts that put no
 * space between words where the kind of script changes. Linear in the text to make, then one look a
 * question.
 */
final class TextEdges {

    private static final byte SPACE = 1;
    private static final byte PUNCTUATION = 2;
    private static final byte WORD = 3;
    private static final byte HAN = 4;
    private static final byte HIRAGANA = 5;
    private static final byte KATAKANA = 6;
    private static final byte SOUTH_EAST_ASIAN = 7;

    private static final int ZERO_WIDTH_SPACE = 0x200B;

    /** Kind of each code unit; negative where it belongs to the one before. */
    private final byte[] kinds;

    TextEdges(String text) {
        kinds = new byte[text.length()];
        byte before = SPACE;
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            byte kind = kind(codePoint, before);
            kinds[i] = kind;
            before = (byte) Math.abs(kind);
            i++;
            if (Character.charCount(codePoint) == 2) {
                kinds[i] = (byte) -before;
                i++;
            }
        }
    }

    int length() {
        return kinds.length;
    }

    /** Whether a word, or a run of one script, begins here. */
    boolean startsWell(int index) {
        if (index < 0 || index >= kinds.length) {
            return false;
        }
        byte first = kinds[index];
        if (first <= SPACE) {
            return false;
        }
        int before = index == 0 ? SPACE : Math.abs(kinds[index - 1]);
        return before != first && (first != PUNCTUATION || before == SPACE);
    }

    /** Whether a word, or a run of one script, ends before the index. */
    boolean endsWell(int index) {
        if (index <= 0 || index > kinds.length) {
            return false;
        }
        int last = Math.abs(kinds[index - 1]);
        int next = index == kinds.length ? SPACE : kinds[index];
        return last != SPACE && next > 0 && next != last && (last != PUNCTUATION || next == SPACE);
    }

    private static byte kind(int codePoint, byte before) {
        if (codePoint < 0x80) {
            return ascii(codePoint);
        }
        if (WhiteSpace.is(codePoint) || codePoint == ZERO_WIDTH_SPACE) {
            return SPACE;
        }
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.FORMAT,
                    Character.MODIFIER_SYMBOL ->
                    (byte) -before;
            default -> Character.isLetterOrDigit(codePoint) ? script(codePoint) : PUNCTUATION;
        };
    }

    private static byte ascii(int character) {
        if (WhiteSpace.is(character)) {
            return SPACE;
        }
        return Character.isLetterOrDigit(character) ? WORD : PUNCTUATION;
    }

    private static byte script(int codePoint) {
        if (codePoint == 'ー') {
            return KATAKANA;
        }
        return switch (UnicodeScript.of(codePoint)) {
            case HAN -> HAN;
            case HIRAGANA -> HIRAGANA;
            case KATAKANA -> KATAKANA;
            case THAI, LAO, KHMER, MYANMAR -> SOUTH_EAST_ASIAN;
            default -> WORD;
        };
    }
}
