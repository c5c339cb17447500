package io.spanwright.core.convert.neutral;

import java.io.IOException;

/** Reads a data set of one format. Holds one document at a time. */
public interface DatasetReader {

    /**
     * Reads all documents, the same each time it is called.
     *
     * @param losses is told of all that a {@link NeutralDocument} can't hold
     * @throws InputException where the data is not of the format
     * @throws IOException where a file can't be read
     */
    void read(DocumentSink sink, Losses losses) throws IOException;
}
