package io.spanwright.core.labels;

import io.spanwright.core.store.BlobContent;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How files begin that are taken for labels files again and again: archives, and text in other
 * encodings. A file of this kind is named and never unpacked.
 */
record FileSignature(FindingCode code, String name, int... first) {

    /** Stands for any byte but NUL: the first character of a JSON text is ASCII. */
    private static final int ASCII = -1;

    private static final int LONGEST = 6;

    /** In this order: what UTF-32 begins with is UTF-16 otherwise. */
    private static final List<FileSignature> ALL =
            List.of(
                    packed("gzip", 0x1F, 0x8B),
                    packed("ZIP", 'P', 'K', 0x03, 0x04),
                    packed("ZIP", 'P', 'K', 0x05, 0x06),
                    packed("Zstandard", 0x28, 0xB5, 0x2F, 0xFD),
                    packed("xz", 0xFD, '7', 'z', 'X', 'Z', 0x00),
                    packed("7z", '7', 'z', 0xBC, 0xAF, 0x27, 0x1C),
                    packed("bzip2", 'B', 'Z', 'h'),
                    text("UTF-32", 0xFF, 0xFE, 0x00, 0x00),
                    text("UTF-32", 0x00, 0x00, 0xFE, 0xFF),
                    text("UTF-32", ASCII, 0x00, 0x00, 0x00),
                    text("UTF-32", 0x00, 0x00, 0x00, ASCII),
                    text("UTF-16", 0xFF, 0xFE),
                    text("UTF-16", 0xFE, 0xFF),
                    text("UTF-16", ASCII, 0x00, ASCII, 0x00),
                    text("UTF-16", 0x00, ASCII, 0x00, ASCII));

    private static FileSignature packed(String name, int... first) {
        return new FileSignature(FindingCode.PACKED_FILE, name, first);
    }

    private static FileSignature text(String name, int... first) {
        return new FileSignature(FindingCode.OTHER_ENCODING, name, first);
    }

    /** What the file is instead of JSON in UTF-8, if its first bytes tell. */
    static Optional<Finding> findIn(BlobContent content) throws IOException {
        byte[] start;
        try (InputStream in = content.open()) {
            start = in.readNBytes(LONGEST);
        }
        return ALL.stream()
                .filter(signature -> signature.begins(start))
                .findFirst()
                .map(one -> Finding.of(one.code(), Pointer.ROOT, one.name()))
                .map(finding -> finding.at("", Position.START));
    }

    private boolean begins(byte[] start) {
        return start.length >= first.length
                && Arrays.equals(masked(start), Arrays.copyOf(first, first.length));
    }

    /** The bytes as far as they matter, those that match {@link #ASCII} as that. */
    private int[] masked(byte[] start) {
        int[] bytes = new int[first.length];
        for (int i = 0; i < bytes.length; i++) {
            boolean any = first[i] == ASCII && start[i] > 0;
            bytes[i] = any ? ASCII : start[i] & 0xFF;
        }
        return bytes;
    }
}
