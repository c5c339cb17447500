package io.spanwright.core.dataset;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Writes labelled documents with their texts as JSON lines (UTF-8), one document a line. What was
 * trained on is read from such a file, so it stays what it was when labels and documents change.
 */
public final class SnapshotWriter implements AutoCloseable {

    private final BufferedWriter out;

    /**
     * @param out closed with this
     */
    public SnapshotWriter(OutputStream out) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    /**
     * Appends the document.
     *
     * @throws UncheckedIOException where the stream fails
     */
    public void write(LabeledDocument document) {
        try {
            out.write(SnapshotLine.format(document));
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Flushes and closes the stream. */
    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
