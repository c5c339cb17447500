package io.spanwright.core.convert.neutral;

import java.io.IOException;

/** Takes documents, one after the other. */
@FunctionalInterface
public interface DocumentSink {

    void accept(NeutralDocument document) throws IOException;
}
