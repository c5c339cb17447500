package io.spanwright.engine.example;

/** What characters look like. The numbers are part of the artifact's format. */
enum WordShape {
    LOWER(0),
    CAPITAL(1),
    CAPITALIZED(2),
    UPPER(3),
    MIXED_CASE(4),
    /** The lower-case part of a word in mixed case. */
    MIXED_LOWER(5),
    /** A part that begins with a capital. */
    MIXED_CAPITALIZED(6),
    /** A part in capitals. */
    MIXED_UPPER(7),
    CASELESS(8),
    HAN(9),
    HIRAGANA(10),
    KATAKANA(11),
    HANGUL(12),
    DIGIT(13),
    TWO_DIGITS(14),
    THREE_DIGITS(15),
    FOUR_DIGITS(16),
    MORE_DIGITS(17),
    LETTERS_AND_DIGITS(18),
    /** The letters of a word with digits, none of them a capital. */
    LETTERS_BY_DIGITS(19),
    /** The same with a capital. */
    CAPITALS_BY_DIGITS(20),
    /** The digits of a word with letters. */
    DIGITS_BY_LETTERS(21),
    SENTENCE_END(22),
    COMMA(23),
    OPENING(24),
    CLOSING(25),
    QUOTE(26),
    DASH(27),
    OTHER_PUNCTUATION(28),
    CURRENCY(29),
    MATH(30),
    SYMBOL(31),
    OTHER(32);

    private final int number;

    WordShape(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    /** Whether this is of letters that have no upper case. */
    boolean isCaseless() {
        return switch (this) {
            case CASELESS, HAN, HIRAGANA, KATAKANA, HANGUL -> true;
            default -> false;
        };
    }

    /** What a part of a word with this shape shows, the part alone having another shape. */
    WordShape ofPart(WordShape part) {
        return switch (this) {
            case LOWER, CAPITALIZED, UPPER, TWO_DIGITS, THREE_DIGITS, FOUR_DIGITS, MORE_DIGITS ->
                    this;
            case MIXED_CASE -> ofMixedCase(part);
            case LETTERS_AND_DIGITS -> ofLettersAndDigits(part);
            default -> part;
        };
    }

    private static WordShape ofMixedCase(WordShape part) {
        return switch (part) {
            case LOWER -> MIXED_LOWER;
            case CAPITAL, CAPITALIZED -> MIXED_CAPITALIZED;
            case UPPER -> MIXED_UPPER;
            default -> part;
        };
    }

    private static WordShape ofLettersAndDigits(WordShape part) {
        return switch (part) {
            case LOWER -> LETTERS_BY_DIGITS;
            case CAPITAL, CAPITALIZED, UPPER, MIXED_CASE -> CAPITALS_BY_DIGITS;
            case DIGIT, TWO_DIGITS, THREE_DIGITS, FOUR_DIGITS, MORE_DIGITS -> DIGITS_BY_LETTERS;
            default -> part;
        };
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
