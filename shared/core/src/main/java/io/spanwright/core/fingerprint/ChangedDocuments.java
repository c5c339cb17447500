package io.spanwright.core.fingerprint;

import io.spanwright.core.dataset.DocumentStore;
import io.spanwright.core.dataset.DocumentStore.DocumentProperties;
import io.spanwright.core.dataset.DocumentText;
import io.spanwright.core.store.ETag;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds out by one listing of a container whether its documents are as they were. Reads only
 * documents whose ETag is another one, and of them only a few: where they are more, the answer is
 * that they have changed.
 */
public final class ChangedDocuments {

    private static final int MOST_READ = 20;

    private final DocumentStore documents;

    public ChangedDocuments(DocumentStore documents) {
        this.documents = documents;
    }

    /** What was found out. */
    public sealed interface Answer {
        /** Every document has the version it had. */
        record Same() implements Answer {}

        /**
         * Some documents were written again with the text they had.
         *
         * @param now the fingerprints with the new versions
         */
        record Rewritten(DocumentFingerprints now) implements Answer {}

        /** A text has changed, a document is gone, or too many were written again to say. */
        record Changed() implements Answer {}
    }

    /** Compares the container with what its documents were. */
    public Answer since(DocumentFingerprints before, String container) {
        Map<Long, Fingerprint> rewritten = new HashMap<>();
        int found = 0;
        try (Stream<DocumentProperties> listed = documents.list(container)) {
            for (DocumentProperties document : (Iterable<DocumentProperties>) listed::iterator) {
                Optional<Fingerprint> then = before.find(document.location());
                found += then.isPresent() ? 1 : 0;
                if (then.isEmpty() || then.get().isOf(document.etag())) {
                    continue;
                }
                Optional<Fingerprint> now = reread(then.get(), container, document.location());
                if (now.isEmpty() || rewritten.size() == MOST_READ) {
                    return new Answer.Changed();
                }
                rewritten.put(now.get().location(), now.get());
            }
        }
        if (found < before.size()) {
            return new Answer.Changed();
        }
        return rewritten.isEmpty() ? new Answer.Same() : rewritten(before, rewritten);
    }

    /** The fingerprint under the new version, unless the text is another one. */
    private Optional<Fingerprint> reread(Fingerprint then, String container, String location) {
        return documents
                .read(container, location)
                .filter(read -> isText(read.content(), then.text()))
                .map(read -> then.at(read.etag()));
    }

    private static boolean isText(byte[] content, long hash) {
        return DocumentText.decode(content) instanceof DocumentText.Decoded decoded
                && Fingerprint.hash(decoded.text()) == hash;
    }

    private static Answer rewritten(DocumentFingerprints before, Map<Long, Fingerprint> rewritten) {
        return new Answer.Rewritten(
                DocumentFingerprints.of(
                        before.toList().stream()
                                .map(then -> rewritten.getOrDefault(then.location(), then))
                                .toList()));
    }

    /**
     * Whether the document is as it was.
     *
     * @param then empty where it was not there
     */
    public boolean isUnchanged(Optional<Fingerprint> then, String container, String location) {
        Optional<ETag> now =
                documents.read(container, location).map(DocumentStore.StoredDocument::etag);
        return then.isEmpty() ? now.isEmpty() : now.filter(then.get()::isOf).isPresent();
    }
}
