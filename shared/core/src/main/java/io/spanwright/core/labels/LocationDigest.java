package io.spanwright.core.labels;

import io.spanwright.core.store.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Stands for a location where only repeats of it matter: 100,000 locations of a thousand characters
 * would fill the memory, and nobody can make two of one digest.
 */
record LocationDigest(long first, long second) {

    static LocationDigest of(String location) {
        ByteBuffer digest =
                ByteBuffer.wrap(Sha256.digest().digest(location.getBytes(StandardCharsets.UTF_8)));
        return new LocationDigest(digest.getLong(), digest.getLong());
    }
}
