package io.spanwright.engine;

import io.spanwright.core.dataset.LabeledDocument;
import io.spanwright.core.dataset.LabeledDocuments;
import io.spanwright.core.store.Sha256;
import java.util.List;
import java.util.stream.Stream;

/** Documents in memory. */
record ListedDocuments(List<LabeledDocument> list) implements LabeledDocuments {

    @Override
    public Stream<LabeledDocument> stream() {
        return list.stream();
    }

    @Override
    public int size() {
        return list.size();
    }

    @Override
    public String digest() {
        return Sha256.hex(list.toString());
    }
}
