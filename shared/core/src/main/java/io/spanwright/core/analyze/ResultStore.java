package io.spanwright.core.analyze;

import io.spanwright.core.store.BlobContent;
import io.spanwright.core.store.BlobPath;
import io.spanwright.core.store.BlobStore;
import io.spanwright.core.store.Blobs;
import io.spanwright.core.store.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * Results of analyze jobs for a day, encrypted. A blob begins with the second at which it expires,
 * so that it can be deleted without being read.
 */
public final class ResultStore {

    private static final String CONTAINER = "analyze-results";

    private final Blobs blobs;
    private final Clock clock;

    public ResultStore(BlobStore blobs, Clock clock) {
        this.blobs = new Blobs(blobs);
        this.clock = clock;
    }

    void keep(String jobId, AnalyzeResult result) {
        ResultCipher cipher = new ResultCipher(jobId);
        byte[] head = head(result.expires());
        byte[] plain = Json.write(result).getBytes(StandardCharsets.UTF_8);
        byte[] encrypted = cipher.encrypt(plain, head);
        byte[] content =
                ByteBuffer.allocate(head.length + encrypted.length)
                        .put(head)
                        .put(encrypted)
                        .array();
        blobs.store().create(path(cipher), BlobContent.of(content));
    }

    private static byte[] head(Instant expires) {
        return ByteBuffer.allocate(Long.BYTES).putLong(0, expires.getEpochSecond()).array();
    }

    private static BlobPath path(ResultCipher cipher) {
        return new BlobPath(CONTAINER, cipher.name());
    }

    /** The result, unless there is none or it has expired. */
    Optional<AnalyzeResult> find(String jobId) {
        ResultCipher cipher = new ResultCipher(jobId);
        return blobs.read(path(cipher))
                .map(content -> decrypted(cipher, content))
                .filter(result -> clock.instant().isBefore(result.expires()));
    }

    private static AnalyzeResult decrypted(ResultCipher cipher, byte[] content) {
        byte[] head = Arrays.copyOf(content, Long.BYTES);
        byte[] encrypted =
                Arrays.copyOfRange(content, Long.BYTES, Math.max(Long.BYTES, content.length));
        String json = new String(cipher.decrypt(encrypted, head), StandardCharsets.UTF_8);
        return Json.read(json, AnalyzeResult.class);
    }

    /** Deletes what has expired. */
    public void deleteExpired() {
        for (String name : blobs.names(CONTAINER, "")) {
            BlobPath path = new BlobPath(CONTAINER, name);
            if (isExpired(path)) {
                blobs.store().delete(path);
            }
        }
    }

    private boolean isExpired(BlobPath path) {
        Optional<BlobStore.OpenBlob> found = blobs.store().open(path);
        if (found.isEmpty()) {
            return false;
        }
        try (BlobStore.OpenBlob blob = found.get()) {
            byte[] head = blob.content().readNBytes(Long.BYTES);
            return head.length < Long.BYTES
                    || ByteBuffer.wrap(head).getLong() <= clock.instant().getEpochSecond();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
