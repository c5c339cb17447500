package io.spanwright.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WhiteSpaceTest {

    /** The code points of White_Space in Unicode's PropList.txt. */
    private static final String ALL =
            "\t\n\u000B\f\r \u0085\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007"
                    + "\u2008\u2009\u200A\u2028\u2029\u202F\u205F\u3000";

    @Test
    void isExactlyTheUnicodeProperty() {
        int[] found =
                java.util.stream.IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                        .filter(WhiteSpace::is)
                        .toArray();

        assertThat(found).isEqualTo(ALL.codePoints().toArray());
    }

    @Test
    void aTextOfNothingElseIsBlank() {
        assertThat(WhiteSpace.only("\r\n\u00A0")).isTrue();
        assertThat(WhiteSpace.only(" x ")).isFalse();
    }
}
