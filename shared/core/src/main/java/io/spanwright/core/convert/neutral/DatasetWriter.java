package io.spanwright.core.convert.neutral;

import java.io.Closeable;
import java.io.IOException;

/** Writes a data set of one format. What was written is complete after {@link #close()}. */
public interface DatasetWriter extends Closeable {

    /**
     * Writes one more document.
     *
     * @param document has a name that no other has, and nothing that the format can't hold
     */
    void write(NeutralDocument document) throws IOException;
}
