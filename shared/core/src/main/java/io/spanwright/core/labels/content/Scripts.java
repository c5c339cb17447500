package io.spanwright.core.labels.content;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/** What the script of a character says about where words begin and end. */
final class Scripts {

    /** Below it are alphabets that write spaces. Thai is the first script that does not. */
    private static final int FIRST_WITHOUT_SPACES = 0x0E00;

    private static final int PROLONGED_SOUND = 0x30FC;
    private static final int HALFWIDTH_PROLONGED_SOUND = 0xFF70;

    private static final Set<UnicodeScript> WITHOUT_SPACES =
            EnumSet.of(
                    UnicodeScript.HAN,
                    UnicodeScript.HIRAGANA,
                    UnicodeScript.KATAKANA,
                    UnicodeScript.BOPOMOFO,
                    UnicodeScript.YI,
                    UnicodeScript.THAI,
                    UnicodeScript.LAO,
                    UnicodeScript.KHMER,
                    UnicodeScript.MYANMAR,
                    UnicodeScript.TIBETAN,
                    UnicodeScript.TAI_LE,
                    UnicodeScript.NEW_TAI_LUE,
                    UnicodeScript.TAI_THAM,
                    UnicodeScript.TAI_VIET,
                    UnicodeScript.JAVANESE,
                    UnicodeScript.BALINESE);

    /** Particles are written at the end of a name, and belong to no label. */
    private static final Set<UnicodeScript> WITH_SUFFIXES =
            EnumSet.of(
                    UnicodeScript.HANGUL,
                    UnicodeScript.TAMIL,
                    UnicodeScript.TELUGU,
                    UnicodeScript.KANNADA,
                    UnicodeScript.MALAYALAM);

    /** "And", "in" and the article are written at the start of a name, pronouns at its end. */
    private static final Set<UnicodeScript> WITH_BOTH =
            EnumSet.of(UnicodeScript.ARABIC, UnicodeScript.HEBREW, UnicodeScript.SYRIAC);

    private Scripts() {}

    /** Whether words of the character's script stand side by side without spaces. */
    static boolean withoutSpaces(int codePoint) {
        return codePoint >= FIRST_WITHOUT_SPACES
                && (codePoint == PROLONGED_SOUND
                        || codePoint == HALFWIDTH_PROLONGED_SOUND
                        || WITHOUT_SPACES.contains(UnicodeScript.of(codePoint)));
    }

    /** Whether a name may begin inside a written word. */
    static boolean hasPrefixes(int codePoint) {
        return WITH_BOTH.contains(UnicodeScript.of(codePoint));
    }

    /** Whether a name may end inside a written word. */
    static boolean hasSuffixes(int codePoint) {
        UnicodeScript script = UnicodeScript.of(codePoint);
        return WITH_SUFFIXES.contains(script) || WITH_BOTH.contains(script);
    }

    static boolean isSame(int codePoint, int other) {
        return UnicodeScript.of(codePoint) == UnicodeScript.of(other);
    }

    /** Whether the code point joins the one before it. */
    static boolean isMark(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }
}
