package io.spanwright.corpus;

import java.io.IOException;
import java.nio.file.Path;

/** Something that learns from a labels file and is measured. */
interface Contender {

    /** As the tables name it. */
    String name();

    /**
     * Trains on the documents marked Train and evaluates on those marked Test.
     *
     * @param model where a model may be written to; may not exist
     * @throws IOException where that fails or takes too long
     */
    Score score(Path labels, Path documents, Path model) throws IOException, InterruptedException;
}
