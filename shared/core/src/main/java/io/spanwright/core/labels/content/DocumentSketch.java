package io.spanwright.core.labels.content;

import static java.util.Objects.requireNonNull;

import io.spanwright.core.dataset.DatasetMark;
import io.spanwright.core.labels.CheckedDocument;
import io.spanwright.core.labels.CheckedLabel;
import io.spanwright.core.labels.Pointer;
import java.util.Optional;

/**
 * What is kept of a document to compare it with others: two sketches of fixed size.
 *
 * @param text of the phrases of {@link #WORDS_OF_A_PHRASE} words; of a short text the whole is one
 * @param labels of the labelled words; empty where nothing is labelled
 */
record DocumentSketch(
        Pointer pointer, String location, Optional<DatasetMark> mark, int[] text, int[] labels) {

    static final int TEXT_BUCKETS = 64;

    private static final int LABEL_BUCKETS = 16;
    private static final int WORDS_OF_A_PHRASE = 3;

    /** A text of fewer words is like another one only if it is the same. */
    private static final int FEWEST_WORDS = 25;

    /** A text of fewer words may well be written twice. */
    private static final int FEWEST_WORDS_AT_ALL = 6;

    /** A base for rolling hashes; odd. */
    private static final long BASE = 0x9E3779B97F4A7C15L;

    DocumentSketch {
        requireNonNull(pointer, "pointer is null");
        requireNonNull(location, "location is null");
        requireNonNull(mark, "mark is null");
        requireNonNull(text, "text is null");
        requireNonNull(labels, "labels is null");
    }

    /** The sketch, unless the text has too few words to be compared. */
    static Optional<DocumentSketch> of(CheckedDocument document) {
        Words words = Words.of(document.text());
        if (words.size() < FEWEST_WORDS_AT_ALL) {
            return Optional.empty();
        }
        return Optional.of(
                new DocumentSketch(
                        document.pointer(),
                        document.location(),
                        document.mark(),
                        text(words),
                        labels(document)));
    }

    private static int[] text(Words words) {
        MinHash sketch = new MinHash(TEXT_BUCKETS);
        if (words.size() < FEWEST_WORDS) {
            sketch.add(words.phraseHash());
            return sketch.toArray();
        }
        long oldest = 1;
        for (int i = 1; i < WORDS_OF_A_PHRASE; i++) {
            oldest *= BASE;
        }
        long phrase = 0;
        for (int i = 0; i < words.size(); i++) {
            if (i >= WORDS_OF_A_PHRASE) {
                phrase -= words.hash(i - WORDS_OF_A_PHRASE) * oldest;
            }
            phrase = phrase * BASE + words.hash(i);
            if (i >= WORDS_OF_A_PHRASE - 1) {
                sketch.add(phrase);
            }
        }
        return sketch.toArray();
    }

    private static int[] labels(CheckedDocument document) {
        MinHash sketch = new MinHash(LABEL_BUCKETS);
        for (CheckedLabel label : document.labels()) {
            LabelSpans.in(document.text(), label)
                    .map(span -> Words.of(document.text(), span))
                    .filter(words -> words.size() > 0)
                    .ifPresent(words -> sketch.add(words.phraseHash()));
        }
        return sketch.toArray();
    }

    /** Whether it is marked Test; what is not marked is trained on. */
    boolean isTest() {
        return mark.equals(Optional.of(DatasetMark.TEST));
    }
}
