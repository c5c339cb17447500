package io.spanwright.core.project;

import static java.util.Objects.requireNonNull;

import io.spanwright.core.fingerprint.DocumentFingerprints;
import io.spanwright.core.labels.LabelsValidation;
import io.spanwright.core.store.BlobContent;
import io.spanwright.core.store.Sha256;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * What was found out about a labels file.
 *
 * @param documents what the documents that were read were like meanwhile
 */
public record Judgement(LabelsValidation validation, DocumentFingerprints documents) {

    public Judgement {
        requireNonNull(validation, "validation is null");
        requireNonNull(documents, "documents is null");
    }

    /** The same file and documents with another answer. */
    Judgement with(LabelsValidation other) {
        return new Judgement(other, documents);
    }

    /** Tells files, and the texts they were judged with, from one another. */
    String digest(BlobContent labels) {
        MessageDigest digest = Sha256.digest();
        try (DigestInputStream in = new DigestInputStream(labels.open(), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        digest.update(documents.contentHash().getBytes(StandardCharsets.US_ASCII));
        return HexFormat.of().formatHex(digest.digest());
    }
}
