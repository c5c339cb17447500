package io.spanwright.core.fingerprint;

import io.spanwright.core.labels.CheckedDocument;
import io.spanwright.core.labels.CheckedLabel;
import io.spanwright.core.store.ETag;
import io.spanwright.core.store.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * What one document was like, as hashes of 64 bits: enough to see a change that nobody made on
 * purpose to go unseen.
 *
 * @param location of its name
 * @param version of its ETag
 * @param text of its text; 0 where it could not be read as text
 * @param words of what its labels covered, one after the other; 0 where there was no text
 */
public record Fingerprint(long location, long version, long text, long words) {

    static Fingerprint unread(String location, ETag version) {
        return new Fingerprint(hash(location), hash(version.value()), 0, 0);
    }

    Fingerprint with(CheckedDocument document) {
        return new Fingerprint(location, version, hash(document.text()), words(document));
    }

    Fingerprint at(ETag other) {
        return new Fingerprint(location, hash(other.value()), text, words);
    }

    /** Whether the document had this version. */
    public boolean isOf(ETag other) {
        return version == hash(other.value());
    }

    /** The first 64 bits of the SHA-256 of the text in UTF-8. */
    static long hash(String text) {
        MessageDigest digest = Sha256.digest();
        return first(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static long words(CheckedDocument document) {
        MessageDigest digest = Sha256.digest();
        for (CheckedLabel label : document.labels()) {
            digest.update(covered(document.text(), label).getBytes(StandardCharsets.UTF_8));
            // No byte of UTF-8 is this one: words can't be taken for other words.
            digest.update((byte) 0xFF);
        }
        return first(digest.digest());
    }

    /** What of the text is inside the label, which may be anywhere. */
    private static String covered(String text, CheckedLabel label) {
        long start = Math.max(0, Math.min(label.offset(), text.length()));
        long end = Math.min(text.length(), Math.max(start, (long) label.offset() + label.length()));
        return text.substring((int) start, (int) end);
    }

    private static long first(byte[] digest) {
        return ByteBuffer.wrap(digest).getLong();
    }
}
