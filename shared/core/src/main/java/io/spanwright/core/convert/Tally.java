package io.spanwright.core.convert;

import io.spanwright.core.convert.ConversionResult.Count;
import io.spanwright.core.convert.neutral.NeutralDocument;
import io.spanwright.core.dataset.EntityLabel;
import io.spanwright.core.store.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * Counts documents and labels, and sums hashes of their contents: two data sets of equal sums have
 * equal texts and labels, in whatever order the documents are.
 */
final class Tally {

    private long documents;
    private long labels;
    private long sum;

    void add(NeutralDocument document) {
        documents++;
        labels += document.labels().size();
        sum += hash(document);
    }

    private static long hash(NeutralDocument document) {
        MessageDigest sha256 = Sha256.digest();
        update(sha256, document.text());
        for (EntityLabel label : document.labels()) {
            update(sha256, label.category());
            ByteBuffer span = ByteBuffer.allocate(2 * Integer.BYTES);
            sha256.update(span.putInt(label.span().start()).putInt(label.span().end()).array());
        }
        return ByteBuffer.wrap(sha256.digest()).getLong();
    }

    private static void update(MessageDigest sha256, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        sha256.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        sha256.update(bytes);
    }

    Count count() {
        return new Count(documents, labels);
    }

    /** Whether both are of the same texts and labels. */
    boolean equalContent(Tally other) {
        return documents == other.documents && labels == other.labels && sum == other.sum;
    }
}
