package io.spanwright.core.dataset;

import java.util.stream.Stream;

/**
 * Labelled documents that can be read again and again, in the same order each time, without holding
 * all of them.
 */
public interface LabeledDocuments {

    /** All documents in order. The caller closes the stream. */
    Stream<LabeledDocument> stream();

    /** Number of documents that {@link #stream()} yields. */
    int size();

    /** SHA-256 over everything that training sees of these documents, as lower-case hex. */
    String digest();
}
