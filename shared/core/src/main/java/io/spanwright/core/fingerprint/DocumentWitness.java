package io.spanwright.core.fingerprint;

import static java.util.Objects.requireNonNull;

import io.spanwright.core.dataset.DocumentStore;
import io.spanwright.core.labels.CheckedDocument;
import io.spanwright.core.labels.ContentCheck;
import io.spanwright.core.labels.Finding;
import io.spanwright.core.labels.FindingCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Stands between a validator and the documents while one labels file is judged: takes each
 * document's fingerprint, and finds the documents that have changed since earlier ones were taken.
 * Not thread-safe.
 */
public final class DocumentWitness implements DocumentStore, ContentCheck {

    private final DocumentStore documents;
    private final Optional<DocumentFingerprints> before;
    private final Map<Long, Fingerprint> taken = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    /**
     * @param before of when the labels were accepted; empty where there is nothing to compare with
     */
    public DocumentWitness(DocumentStore documents, Optional<DocumentFingerprints> before) {
        this.documents = requireNonNull(documents, "documents is null");
        this.before = requireNonNull(before, "before is null");
    }

    @Override
    public boolean containerExists(String container) {
        return documents.containerExists(container);
    }

    @Override
    public Stream<DocumentProperties> list(String container) {
        return documents.list(container);
    }

    @Override
    public Optional<StoredDocument> read(String container, String location) {
        Optional<StoredDocument> read = documents.read(container, location);
        read.map(document -> Fingerprint.unread(location, document.etag()))
                .ifPresent(print -> taken.putIfAbsent(print.location(), print));
        return read;
    }

    @Override
    public void look(CheckedDocument document) {
        Fingerprint now =
                taken.computeIfPresent(
                        Fingerprint.hash(document.location()),
                        (location, unread) -> unread.with(document));
        if (now != null) {
            before.flatMap(prints -> prints.find(document.location()))
                    .filter(then -> then.text() != now.text())
                    .ifPresent(then -> findings.add(changed(document, then, now)));
        }
    }

    private static Finding changed(CheckedDocument document, Fingerprint then, Fingerprint now) {
        FindingCode code =
                then.words() == now.words()
                        ? FindingCode.DOCUMENT_CHANGED
                        : FindingCode.LABELS_MOVED;
        return Finding.of(code, document.pointer()).in(document.location());
    }

    @Override
    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** The fingerprints of all documents that were read. */
    public DocumentFingerprints fingerprints() {
        return DocumentFingerprints.of(taken.values());
    }
}
