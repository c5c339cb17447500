package io.spanwright.engine.tokenizer;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Words that a vocabulary lacks. One emoji makes a whole word unknown, and so does length; the rest
 * of such a word is mostly known. Runs of known characters are encoded by themselves, each unknown
 * character becomes one unit, so that every border inside the word stays learnable.
 */
final class UnknownWords {

    /** In code points; WordPiece gives up on words of more than 100. */
    private static final int LONGEST_RUN = 64;

    private final Function<String, Pieces> tokenizer;
    private final int unknown;
    private final Map<Integer, int[]> idsOfCharacters = new ConcurrentHashMap<>();

    UnknownWords(Function<String, Pieces> tokenizer, int unknown) {
        this.tokenizer = tokenizer;
        this.unknown = unknown;
    }

    /** Adds the units of {@code text[start, end)}. */
    void add(String text, int start, int end, TextEncodingBuilder units) {
        int run = start;
        int length = 0;
        int at = start;
        while (at < end) {
            int next = at + Character.charCount(text.codePointAt(at));
            if (isUnknown(text.codePointAt(at))) {
                addRun(text, run, at, units);
                units.add(unknown, at, next);
                run = next;
                length = 0;
            } else if (++length == LONGEST_RUN) {
                addRun(text, run, next, units);
                run = next;
                length = 0;
            }
            at = next;
        }
        addRun(text, run, end, units);
    }

    private void addRun(String text, int start, int end, TextEncodingBuilder units) {
        if (start == end) {
            return;
        }
        Pieces pieces = tokenizer.apply(text.substring(start, end));
        for (int piece = 0; piece < pieces.size(); piece++) {
            int from = start + pieces.starts()[piece];
            int to = start + pieces.ends()[piece];
            if (pieces.ids()[piece] == unknown) {
                addCharacters(text, from, to, units);
                continue;
            }
            units.add(pieces.ids()[piece], from, to);
        }
    }

    private void addCharacters(String text, int start, int end, TextEncodingBuilder units) {
        int at = start;
        while (at < end) {
            int next = at + Character.charCount(text.codePointAt(at));
            for (int id : ids(text.codePointAt(at))) {
                units.add(id, at, next);
            }
            at = next;
        }
    }

    private boolean isUnknown(int codePoint) {
        // There may be a mark of a word's begin before it.
        return Arrays.stream(ids(codePoint)).anyMatch(id -> id == unknown);
    }

    /** Empty for a character that the tokenizer drops. */
    private int[] ids(int codePoint) {
        return idsOfCharacters.computeIfAbsent(
                codePoint, key -> tokenizer.apply(Character.toString(key)).ids());
    }
}
