package io.spanwright.core.labels.content;

/** Words that follow each other, with a hash that grows with them. */
final class Phrase {

    private final Words words;
    private final int first;
    private int last;
    private long hash;

    /** The phrase of one word. */
    Phrase(Words words, int first) {
        this.words = words;
        this.first = first;
        this.last = first;
        this.hash = words.hash(first);
    }

    /** Takes the next word in; false where there is none. */
    boolean extend() {
        if (last + 1 == words.size()) {
            return false;
        }
        hash = Hashes.join(Hashes.join(hash, words.gapHash(last)), words.hash(last + 1));
        last++;
        return true;
    }

    /** Takes all words in. */
    Phrase extendToEnd() {
        boolean more = true;
        while (more) {
            more = extend();
        }
        return this;
    }

    long hash() {
        return hash;
    }

    /** Index of the last word. */
    int last() {
        return last;
    }

    int size() {
        return last - first + 1;
    }
}
