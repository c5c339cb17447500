package io.spanwright.core.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spanwright.core.testing.InMemoryBlobStore;
import io.spanwright.core.testing.Writes;
import org.junit.jupiter.api.Test;

class BlobsTest {

    private static final BlobPath SOURCE = new BlobPath("labels", "orders.json");
    private static final BlobPath TARGET = new BlobPath("working-copies", "orders/1.json");

    private final Blobs blobs = new Blobs(new InMemoryBlobStore(new Writes()));

    @Test
    void whatExistsIsNotWrittenAgain() {
        assertThat(blobs.createIfAbsent(TARGET, content("first"))).isTrue();
        assertThat(blobs.createIfAbsent(TARGET, content("second"))).isFalse();
        assertThat(blobs.read(TARGET)).contains("first".getBytes(UTF_8));
    }

    @Test
    void contentThatIsGoneIsNoBlobThatExists() {
        blobs.store().write(SOURCE, content("first"));
        BlobVersion first = BlobVersion.of(blobs.store(), SOURCE).orElseThrow();
        blobs.store().write(SOURCE, content("second"));

        assertThatThrownBy(() -> blobs.createIfAbsent(TARGET, first))
                .isInstanceOf(PreconditionFailedException.class);
        assertThat(blobs.exists(TARGET)).isFalse();
    }

    private static BlobContent content(String text) {
        return BlobContent.of(text.getBytes(UTF_8));
    }
}
