package io.spanwright.core.dataset;

import static java.util.Objects.requireNonNull;

import io.spanwright.core.store.Sha256;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Documents of a file that {@link SnapshotWriter} wrote, read from it each time. Holds none of
 * them.
 */
public final class SnapshotDocuments implements LabeledDocuments {

    private final Path file;
    private final Predicate<LabeledDocument> wanted;
    private final int size;
    private final String digest;

    private SnapshotDocuments(Path file, Predicate<LabeledDocument> wanted) {
        this.file = requireNonNull(file, "file is null");
        this.wanted = wanted;
        MessageDigest sha256 = Sha256.digest();
        try (Stream<LabeledDocument> documents = stream()) {
            size = documents.mapToInt(document -> update(sha256, document)).sum();
        }
        digest = HexFormat.of().formatHex(sha256.digest());
    }

    /**
     * All documents of the snapshot.
     *
     * @param file must not change afterwards
     * @throws UncheckedIOException where the file can't be read or is no snapshot
     */
    public static SnapshotDocuments open(Path file) {
        return new SnapshotDocuments(file, document -> true);
    }

    /**
     * Only the documents at these locations, in the snapshot's order.
     *
     * @param file must not change afterwards
     * @throws UncheckedIOException where the file can't be read or is no snapshot
     */
    public static SnapshotDocuments open(Path file, Set<String> locations) {
        Set<String> wanted = Set.copyOf(locations);
        return new SnapshotDocuments(file, document -> wanted.contains(document.location()));
    }

    private static int update(MessageDigest sha256, LabeledDocument document) {
        try {
            sha256.update(SnapshotLine.format(document).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        sha256.update((byte) '\n');
        return 1;
    }

    @Override
    public Stream<LabeledDocument> stream() {
        BufferedReader reader;
        try {
            reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return reader.lines()
                .map(SnapshotDocuments::parse)
                .filter(wanted)
                .onClose(() -> close(reader));
    }

    private static LabeledDocument parse(String line) {
        try {
            return SnapshotLine.parse(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void close(BufferedReader reader) {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int size() {
        return size;
    }

    /** SHA-256 over the documents' lines, so it is equal for equal documents in equal order. */
    @Override
    public String digest() {
        return digest;
    }
}
