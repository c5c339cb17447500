package io.spanwright.corpus.findings;

import static java.util.Objects.requireNonNull;

import io.spanwright.core.dataset.DocumentStore;
import io.spanwright.core.store.ETag;
import java.util.Optional;
import java.util.stream.Stream;

/** A specimen's documents, in whatever container its labels file names, but for one. */
record SpecimenStore(Specimen specimen) implements DocumentStore {

    /** The container that does not exist. */
    static final String NO_CONTAINER = "no-container";

    private static final ETag NEVER_CHANGES = new ETag("1");

    SpecimenStore {
        requireNonNull(specimen, "specimen is null");
    }

    @Override
    public boolean containerExists(String container) {
        return !container.equals(NO_CONTAINER);
    }

    @Override
    public Optional<StoredDocument> read(String container, String location) {
        return specimen.bytes(location).map(bytes -> new StoredDocument(bytes, NEVER_CHANGES));
    }

    @Override
    public Stream<DocumentProperties> list(String container) {
        throw new UnsupportedOperationException("a labels file names its documents");
    }
}
