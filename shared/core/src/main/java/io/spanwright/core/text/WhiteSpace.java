package io.spanwright.core.text;

/** White space as Unicode defines it, the no-break spaces included. */
public final class WhiteSpace {

    private static final int NEXT_LINE = 0x85;

    private WhiteSpace() {}

    /** Whether the code point has Unicode's White_Space property. None is beyond U+FFFF. */
    public static boolean is(int codePoint) {
        return (codePoint >= '\t' && codePoint <= '\r')
                || codePoint == NEXT_LINE
                || Character.isSpaceChar(codePoint);
    }

    /** Whether the text is nothing but white space; also true of an empty one. */
    public static boolean only(String text) {
        // No stream: this is asked of every label.
        for (int i = 0; i < text.length(); i++) {
            if (!is(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
