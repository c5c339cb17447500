package io.spanwright.core.labels;

import io.spanwright.core.store.BlobContent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * Reads labels files: strict JSON in strict UTF-8, a byte order mark allowed, property names in any
 * case. Whatever the bytes are, the answer says what is wrong with them. Keeps the whole file in
 * memory; {@link LabelsFileValidator} does not. Thread-safe.
 */
public final class LabelsFileReader {

    /** Reads the bytes of a labels file. Never throws on account of what they hold. */
    public LabelsReading read(byte[] content) {
        return read(BlobContent.of(content));
    }

    /**
     * Reads a labels file. Never throws on account of what it holds.
     *
     * @throws UncheckedIOException where its bytes can't be had
     */
    public LabelsReading read(BlobContent content) {
        Findings findings = new Findings();
        try {
            Optional<LabelsFile> file =
                    LabelsParse.parse(content, findings, DocumentAssembler::readAll);
            return new LabelsReading(file, findings.toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
