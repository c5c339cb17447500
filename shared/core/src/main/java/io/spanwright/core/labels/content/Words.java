package io.spanwright.core.labels.content;

import io.spanwright.core.text.Span;
import io.spanwright.core.text.WhiteSpace;
import java.util.Arrays;

/**
 * The words of a text: runs of letters, digits and marks; in scripts without spaces each character.
 * Takes time linear in the text. Offsets are UTF-16 code units of the whole text.
 */
final class Words {

    private final String text;
    private int[] starts;
    private int[] ends;
    private long[] hashes;
    private int size;

    private Words(String text, int expected) {
        this.text = text;
        this.starts = new int[expected];
        this.ends = new int[expected];
        this.hashes = new long[expected];
    }

    static Words of(String text) {
        return of(text, new Span(0, text.length()));
    }

    /** The words of a part of the text, cut off at its edges. */
    static Words of(String text, Span part) {
        Words words = new Words(text, part.length() / 4 + 4);
        int at = part.start();
        while (at < part.end()) {
            int codePoint = text.codePointAt(at);
            int next = at + Character.charCount(codePoint);
            if (Character.isLetterOrDigit(codePoint)) {
                next = words.endOfWord(codePoint, next, part.end());
                words.add(at, next);
            }
            at = next;
        }
        return words;
    }

    private int endOfWord(int first, int second, int end) {
        boolean alone = Scripts.withoutSpaces(first);
        int at = second;
        while (at < end) {
            int codePoint = text.codePointAt(at);
            if (!goesOn(codePoint, alone)) {
                return at;
            }
            at += Character.charCount(codePoint);
        }
        return Math.min(at, end);
    }

    private static boolean goesOn(int codePoint, boolean alone) {
        if (codePoint < 128) {
            return !alone && Character.isLetterOrDigit(codePoint);
        }
        return Scripts.isMark(codePoint)
                || (!alone
                        && Character.isLetterOrDigit(codePoint)
                        && !Scripts.withoutSpaces(codePoint));
    }

    private void add(int start, int end) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
            hashes = Arrays.copyOf(hashes, size * 2);
        }
        starts[size] = start;
        ends[size] = end;
        hashes[size] = Hashes.of(text, start, end);
        size++;
    }

    int size() {
        return size;
    }

    int start(int word) {
        return starts[word];
    }

    int end(int word) {
        return ends[word];
    }

    long hash(int word) {
        return hashes[word];
    }

    /**
     * Hash of what is between the word and the next: punctuation counts, how much white space there
     * is does not.
     */
    long gapHash(int word) {
        long hash = 0;
        boolean space = false;
        for (int i = ends[word]; i < starts[word + 1]; i++) {
            char c = text.charAt(i);
            boolean isSpace = WhiteSpace.is(c);
            if (!isSpace || !space) {
                hash = Hashes.join(hash, isSpace ? ' ' : c);
            }
            space = isSpace;
        }
        return hash;
    }

    /** Hash of all the words with what is between them; there is at least one. */
    long phraseHash() {
        Phrase phrase = new Phrase(this, 0);
        return phrase.extendToEnd().hash();
    }
}
