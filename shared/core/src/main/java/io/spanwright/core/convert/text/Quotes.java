package io.spanwright.core.convert.text;

import io.spanwright.core.convert.neutral.Abilities;

/** Compares the text that a label quotes with the text it is on. */
final class Quotes {

    private Quotes() {}

    /** Whether both are equal but for white space, which programs fold, escape and take away. */
    static boolean agree(String quote, String text) {
        int i = skip(quote, 0);
        int j = skip(text, 0);
        while (i < quote.length() && j < text.length() && quote.charAt(i) == text.charAt(j)) {
            i = skip(quote, i + 1);
            j = skip(text, j + 1);
        }
        return i == quote.length() && j == text.length();
    }

    private static int skip(String text, int from) {
        int index = from;
        while (index < text.length()) {
            if (Abilities.isSpace(text.charAt(index))) {
                index++;
            } else if (text.startsWith("\\n", index) || text.startsWith("\\r", index)) {
                index += 2;
            } else {
                return index;
            }
        }
        return index;
    }
}
