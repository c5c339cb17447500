package io.spanwright.core.labels.content;

/** Whether words hardly stand for anything else than what they are labelled as. */
final class Distinctive {

    /** What is longer is no name, and is seldom written twice. */
    static final int MOST_WORDS = 24;

    private static final int FEWEST_CHARACTERS_WITHOUT_SPACES = 4;
    private static final int FEWEST_LETTERS_OF_AN_ABBREVIATION = 3;
    private static final int FEWEST_LETTERS_OF_A_NAME = 4;
    private static final int FEWEST_LETTERS_OF_A_WORD = 6;

    private Distinctive() {}

    /** Whether there is a letter at most: an initial may be anybody. */
    static boolean isInitial(Words words) {
        return words.size() == 1 && words.end(0) - words.start(0) == 1;
    }

    /** Of a label's words: not short, not a number, no short word of small letters. */
    static boolean is(String text, Words words) {
        if (words.size() == 0 || words.size() > MOST_WORDS) {
            return false;
        }
        int from = words.start(0);
        int to = words.end(words.size() - 1);
        int letters = 0;
        int capitals = 0;
        boolean withoutSpaces = false;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            letters += Character.isLetter(c) ? 1 : 0;
            capitals += Character.isUpperCase(c) ? 1 : 0;
            withoutSpaces |= Scripts.withoutSpaces(c);
        }
        if (withoutSpaces) {
            return letters >= FEWEST_CHARACTERS_WITHOUT_SPACES;
        }
        return letters >= fewestLetters(letters, capitals);
    }

    private static int fewestLetters(int letters, int capitals) {
        if (capitals == 0) {
            return FEWEST_LETTERS_OF_A_WORD;
        }
        return capitals == letters ? FEWEST_LETTERS_OF_AN_ABBREVIATION : FEWEST_LETTERS_OF_A_NAME;
    }
}
