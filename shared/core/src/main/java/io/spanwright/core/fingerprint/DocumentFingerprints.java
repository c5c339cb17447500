package io.spanwright.core.fingerprint;

import io.spanwright.core.store.Sha256;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Fingerprints of the documents of one labels file at one time. 32 bytes a document. */
public final class DocumentFingerprints {

    private static final int MAGIC = 0x53575031;
    private static final int HEADER = Integer.BYTES * 2;
    private static final int ROW = Long.BYTES * 4;
    private static final Comparator<Fingerprint> ORDER =
            Comparator.comparingLong(Fingerprint::location);

    /** In the order of their locations' hashes. */
    private final Fingerprint[] all;

    private DocumentFingerprints(Fingerprint[] all) {
        this.all = all;
    }

    /**
     * @param fingerprints at most one of a location
     */
    static DocumentFingerprints of(Collection<Fingerprint> fingerprints) {
        Fingerprint[] all = fingerprints.toArray(Fingerprint[]::new);
        Arrays.sort(all, ORDER);
        return new DocumentFingerprints(all);
    }

    /**
     * Reads what {@link #toBytes} wrote.
     *
     * @throws IllegalArgumentException where it is something else
     */
    public static DocumentFingerprints read(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        if (bytes.length < HEADER
                || in.getInt() != MAGIC
                || (long) in.getInt() * ROW != bytes.length - HEADER) {
            throw new IllegalArgumentException("no fingerprints: " + bytes.length + " bytes");
        }
        Fingerprint[] all = new Fingerprint[(bytes.length - HEADER) / ROW];
        for (int i = 0; i < all.length; i++) {
            all[i] = new Fingerprint(in.getLong(), in.getLong(), in.getLong(), in.getLong());
        }
        return new DocumentFingerprints(all);
    }

    public byte[] toBytes() {
        ByteBuffer out = ByteBuffer.allocate(HEADER + all.length * ROW);
        out.putInt(MAGIC).putInt(all.length);
        for (Fingerprint each : all) {
            out.putLong(each.location()).putLong(each.version());
            out.putLong(each.text()).putLong(each.words());
        }
        return out.array();
    }

    /** Number of documents. */
    public int size() {
        return all.length;
    }

    /** The document's, where there was one of that name. */
    public Optional<Fingerprint> find(String location) {
        Fingerprint key = new Fingerprint(Fingerprint.hash(location), 0, 0, 0);
        int at = Arrays.binarySearch(all, key, ORDER);
        return at < 0 ? Optional.empty() : Optional.of(all[at]);
    }

    List<Fingerprint> toList() {
        return List.of(all);
    }

    /** A hash of all texts and labelled words, whatever the documents' versions. */
    public String contentHash() {
        ByteBuffer out = ByteBuffer.allocate(all.length * ROW);
        for (Fingerprint each : all) {
            out.putLong(each.location()).putLong(each.text()).putLong(each.words());
        }
        return Sha256.hex(out.array());
    }
}
