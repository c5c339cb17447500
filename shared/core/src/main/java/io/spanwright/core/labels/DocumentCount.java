package io.spanwright.core.labels;

import io.spanwright.core.labels.LabelsFile.Document;
import io.spanwright.core.labels.LabelsFileAssembler.DocumentsReader;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Counts the documents of a file and skips what they say. */
final class DocumentCount implements DocumentsReader {

    private Optional<Integer> count = Optional.empty();

    @Override
    public Optional<List<Document>> read(JsonValues values) throws IOException {
        count = values.elements(index -> values.skip());
        return Optional.empty();
    }

    /** How many there are; empty where the file lists none. */
    Optional<Integer> count() {
        return count;
    }
}
