package io.spanwright.engine.tokenizer;

/** What a tokenizer that counts code points and refuses half characters needs to be told. */
final class CodePoints {

    private static final char REPLACEMENT = '\uFFFD';

    private CodePoints() {}

    /**
     * The text with U+FFFD in place of lone surrogates and NUL, which do not survive the way to
     * native code. The length in UTF-16 code units stays the same.
     */
    static String harmless(String text) {
        StringBuilder replaced = null;
        for (int at = 0; at < text.length(); at++) {
            char unit = text.charAt(at);
            if (Character.isHighSurrogate(unit)
                    && at + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(at + 1))) {
                at++;
                continue;
            }
            if (unit != 0 && !Character.isSurrogate(unit)) {
                continue;
            }
            replaced = replaced == null ? new StringBuilder(text) : replaced;
            replaced.setCharAt(at, REPLACEMENT);
        }
        return replaced == null ? text : replaced.toString();
    }

    /** The UTF-16 offset of each code point, and as last element the text's length. */
    static int[] utf16Offsets(String text) {
        int[] offsets = new int[text.codePointCount(0, text.length()) + 1];
        int at = 0;
        for (int index = 0; index < offsets.length - 1; index++) {
            offsets[index] = at;
            at += Character.charCount(text.codePointAt(at));
        }
        offsets[offsets.length - 1] = text.length();
        return offsets;
    }

    /** White space of any kind, no-break spaces included. */
    static boolean isWhiteSpace(char unit) {
        return Character.isWhitespace(unit) || Character.isSpaceChar(unit) || unit == '\u0085';
    }
}
