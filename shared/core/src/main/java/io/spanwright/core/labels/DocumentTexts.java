package io.spanwright.core.labels;

import io.spanwright.core.dataset.DocumentStore;
import io.spanwright.core.dataset.DocumentText;
import io.spanwright.core.text.TextElements;
import io.spanwright.core.text.WhiteSpace;
import java.util.Optional;

/** Reads the texts of documents and judges them, one at a time. */
final class DocumentTexts {

    /** In text elements. */
    static final int LONGEST_DOCUMENT = 128_000;

    private final Findings findings;
    private final DocumentStore store;
    private final Optional<String> container;

    /**
     * @param container empty where there is none to read from; then nothing is said of the texts
     */
    DocumentTexts(Findings findings, DocumentStore store, Optional<String> container) {
        this.findings = findings;
        this.store = store;
        this.container = container;
    }

    /** The text, unless there is none that can be used. */
    Optional<String> read(String location, Pointer place) {
        if (container.isEmpty()) {
            return Optional.empty();
        }
        Optional<DocumentStore.StoredDocument> stored = store.read(container.get(), location);
        if (stored.isEmpty()) {
            add(FindingCode.DOCUMENT_NOT_FOUND, location, place);
            return Optional.empty();
        }
        DocumentText text = DocumentText.decode(stored.get().content());
        if (text instanceof DocumentText.NotUtf8 wrong) {
            add(FindingCode.DOCUMENT_NOT_UTF8, location, place, wrong.byteOffset());
            return Optional.empty();
        }
        DocumentText.Decoded decoded = (DocumentText.Decoded) text;
        if (decoded.byteOrderMark()) {
            add(FindingCode.DOCUMENT_BYTE_ORDER_MARK, location, place);
        }
        return checked(decoded.text(), location, place);
    }

    /** The text of a document that was read before, without judging it; empty where it is gone. */
    Optional<String> again(String location) {
        return container
                .flatMap(name -> store.read(name, location))
                .map(stored -> DocumentText.decode(stored.content()))
                .filter(DocumentText.Decoded.class::isInstance)
                .map(decoded -> ((DocumentText.Decoded) decoded).text());
    }

    private Optional<String> checked(String text, String location, Pointer place) {
        if (text.isEmpty()) {
            add(FindingCode.DOCUMENT_EMPTY, location, place);
            return Optional.empty();
        }
        if (text.indexOf('\0') >= 0) {
            add(FindingCode.DOCUMENT_NOT_TEXT, location, place);
            return Optional.empty();
        }
        if (WhiteSpace.only(text)) {
            add(FindingCode.DOCUMENT_BLANK, location, place);
        }
        // There are never more text elements than code units: counting them is seldom needed.
        int characters =
                text.length() > LONGEST_DOCUMENT ? TextElements.count(text) : text.length();
        if (characters > LONGEST_DOCUMENT) {
            add(FindingCode.DOCUMENT_TOO_LONG, location, place, characters);
        }
        return Optional.of(text);
    }

    private void add(FindingCode code, String location, Pointer place, Object... arguments) {
        findings.add(Finding.of(code, place, arguments).in(location));
    }
}
