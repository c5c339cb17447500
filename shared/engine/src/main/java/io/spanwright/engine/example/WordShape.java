package io.spanwright.engine.example;

/** What the characters of a unit look like. The numbers are part of the artifact's format. */
enum WordShape {
    LOWER(0),
    CAPITAL(1),
    CAPITALIZED(2),
    UPPER(3),
    MIXED_CASE(4),
    CASELESS(5),
    HAN(6),
    HIRAGANA(7),
    KATAKANA(8),
    HANGUL(9),
    DIGIT(10),
    TWO_DIGITS(11),
    THREE_DIGITS(12),
    FOUR_DIGITS(13),
    MORE_DIGITS(14),
    LETTERS_AND_DIGITS(15),
    SENTENCE_END(16),
    COMMA(17),
    OPENING(18),
    CLOSING(19),
    QUOTE(20),
    DASH(21),
    OTHER_PUNCTUATION(22),
    CURRENCY(23),
    MATH(24),
    SYMBOL(25),
    OTHER(26);

    private final int number;

    WordShape(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    /** The shape of {@code text[start, end)}. */
    static WordShape of(String text, int start, int end) {
        int letters = 0;
        int upper = 0;
        int lower = 0;
        int digits = 0;
        for (int at = start; at < end; at += Character.charCount(text.codePointAt(at))) {
            int codePoint = text.codePointAt(at);
            letters += Character.isLetter(codePoint) ? 1 : 0;
            upper += isUpper(codePoint) ? 1 : 0;
            lower += Character.isLowerCase(codePoint) ? 1 : 0;
            digits += Character.isDigit(codePoint) ? 1 : 0;
        }
        if (letters == 0 && digits == 0) {
            return ofSymbol(text.codePointAt(start));
        }
        if (digits > 0) {
            return letters > 0 ? LETTERS_AND_DIGITS : ofDigits(digits);
        }
        if (upper + lower == 0) {
            return ofScript(text.codePointAt(start));
        }
        return ofCase(upper, lower, isUpper(text.codePointAt(start)));
    }

    private static boolean isUpper(int codePoint) {
        return Character.isUpperCase(codePoint) || Character.isTitleCase(codePoint);
    }

    private static WordShape ofDigits(int digits) {
        return switch (digits) {
            case 1 -> DIGIT;
            case 2 -> TWO_DIGITS;
            case 3 -> THREE_DIGITS;
            case 4 -> FOUR_DIGITS;
            default -> MORE_DIGITS;
        };
    }

    private static WordShape ofCase(int upper, int lower, boolean startsUpper) {
        if (upper == 0) {
            return LOWER;
        }
        if (lower == 0) {
            return upper == 1 ? CAPITAL : UPPER;
        }
        return upper == 1 && startsUpper ? CAPITALIZED : MIXED_CASE;
    }

    private static WordShape ofScript(int codePoint) {
        return switch (Character.UnicodeScript.of(codePoint)) {
            case HAN -> HAN;
            case HIRAGANA -> HIRAGANA;
            case KATAKANA -> KATAKANA;
            case HANGUL -> HANGUL;
            default -> CASELESS;
        };
    }

    private static WordShape ofSymbol(int codePoint) {
        if (".!?。！？…।".indexOf(codePoint) >= 0) {
            return SENTENCE_END;
        }
        if (",;:、，；：،".indexOf(codePoint) >= 0) {
            return COMMA;
        }
        if ("'\"`´".indexOf(codePoint) >= 0) {
            return QUOTE;
        }
        return ofType(Character.getType(codePoint));
    }

    private static WordShape ofType(int type) {
        return switch (type) {
            case Character.START_PUNCTUATION -> OPENING;
            case Character.END_PUNCTUATION -> CLOSING;
            case Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION -> QUOTE;
            case Character.DASH_PUNCTUATION -> DASH;
            case Character.OTHER_PUNCTUATION, Character.CONNECTOR_PUNCTUATION -> OTHER_PUNCTUATION;
            case Character.CURRENCY_SYMBOL -> CURRENCY;
            case Character.MATH_SYMBOL -> MATH;
            case Character.OTHER_SYMBOL, Character.MODIFIER_SYMBOL -> SYMBOL;
            default -> OTHER;
        };
    }
}
