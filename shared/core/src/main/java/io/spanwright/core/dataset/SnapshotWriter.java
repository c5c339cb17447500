package io.spanwright.core.dataset;

import java.io.OutputStream;

/** skeleton */
public final class SnapshotWriter implements AutoCloseable {

    public SnapshotWriter(OutputStream out) {
        throw new UnsupportedOperationException("" + out);
    }

    /** Appends the document. */
    public void write(LabeledDocument document) {
        throw new UnsupportedOperationException("" + document);
    }

    /** Flushes and closes the stream. */
    @Override
    public void close() {}
}
