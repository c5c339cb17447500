package io.spanwright.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.azure.storage.blob.BlobServiceClient;
import com.azure.storage.blob.BlobServiceClientBuilder;
import com.azure.storage.blob.models.BlobItem;
import io.spanwright.core.store.BlobContent;
import io.spanwright.core.store.BlobPath;
import io.spanwright.core.store.BlobStore;
import io.spanwright.core.store.BlobStore.BlobProperties;
import io.spanwright.core.store.BlobStore.OpenBlob;
import io.spanwright.core.store.BlobStoreContract;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class AzureBlobStoreTest extends BlobStoreContract {

    private static final long LARGE = 256L * 1024 * 1024;
    private static final int BLOCK = 4 * 1024 * 1024;

    private static Azurite azurite;
    private static BlobServiceClient service;

    private final String container = "own-" + UUID.randomUUID();

    @BeforeAll
    static void start() throws Exception {
        azurite = Azurite.start();
        service = new AzureConnections().blobsBy(azurite.connectionString());
    }

    @AfterAll
    static void stop() {
        if (azurite != null) {
            azurite.close();
        }
    }

    @Override
    protected BlobStore store() {
        return new AzureBlobStore(service);
    }

    @Test
    void createsAContainerWithTheFirstWriteOnly() {
        BlobPath path = new BlobPath(container, "a");
        store().properties(path);
        store().delete(path);
        assertThat(service.getBlobContainerClient(container).exists()).isFalse();

        store().write(path, BlobContent.of(new byte[1]));

        assertThat(service.getBlobContainerClient(container).exists()).isTrue();
    }

    @Test
    void doesNotSeeBlobsThatAreNoneOfOurs() {
        store().write(new BlobPath(container, "a"), BlobContent.of(new byte[1]));
        service.getBlobContainerClient(container)
                .getBlobClient("with space.json")
                .upload(InputStream.nullInputStream(), 0);

        try (Stream<BlobProperties> blobs = store().list(container, "")) {
            assertThat(blobs.map(blob -> blob.path().name())).containsExactly("a");
        }
    }

    @Test
    void asksForPageAfterPage() {
        List<String> names = List.of("a", "b", "c/1", "c/2", "d");
        names.forEach(
                name -> store().write(new BlobPath(container, name), BlobContent.of(new byte[1])));

        try (Stream<BlobItem> blobs =
                BlobPages.of(service.getBlobContainerClient(container), "", 2)) {
            assertThat(blobs.map(BlobItem::getName).toList()).isEqualTo(names);
        }
    }

    @Test
    void neverMixesTwoVersions() throws IOException {
        BlobPath path = new BlobPath(container, "a");
        store().write(path, BlobContent.of(new byte[3 * BLOCK]));

        try (OpenBlob open = store().open(path).orElseThrow()) {
            store().write(path, BlobContent.of(new byte[3 * BLOCK + 1]));
            assertThatThrownBy(() -> open.content().readAllBytes()).isInstanceOf(IOException.class);
        }
    }

    @Test
    void writesAndReadsMoreThanFitsInMemory() throws IOException {
        BlobPath path = new BlobPath(container, "large");
        long length = Math.min(Runtime.getRuntime().maxMemory(), LARGE) + 1;

        store().create(path, new Zeros(length));

        try (OpenBlob open = store().open(path).orElseThrow()) {
            assertThat(open.properties().length()).isEqualTo(length);
            assertThat(open.content().transferTo(OutputStream.nullOutputStream()))
                    .isEqualTo(length);
        }
    }

    @Test
    void saysWhatStorageAnsweredAndNoMore() {
        String wrongKey = azurite.connectionString().replace("AccountKey=Eby8", "AccountKey=Xby8");
        BlobStore stranger =
                new AzureBlobStore(
                        new BlobServiceClientBuilder()
                                .connectionString(wrongKey)
                                .serviceVersion(AzureConnections.BLOB_VERSION)
                                .buildClient());
        BlobPath path = new BlobPath(container, "customer-name");

        assertThatThrownBy(() -> stranger.properties(path))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("Blob Storage answered 403")
                .hasStackTraceContaining("Blob Storage answered 403")
                .message()
                .doesNotContain("customer-name");
    }

    @Test
    void saysThatStorageCannotBeReached() {
        BlobStore nowhere =
                new AzureBlobStore(
                        new AzureConnections()
                                .blobsBy(
                                        azurite.connectionString()
                                                .replaceAll("127.0.0.1:\\d+", "127.0.0.1:1")));

        assertThatThrownBy(() -> nowhere.properties(new BlobPath(container, "a")))
                .isInstanceOf(UncheckedIOException.class);
    }

    /** Bytes that are never all there. */
    private record Zeros(long length) implements BlobContent {
        @Override
        public InputStream open() {
            return new ZeroStream(length);
        }
    }

    private static final class ZeroStream extends InputStream {
        private long left;

        ZeroStream(long length) {
            left = length;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] bytes, int offset, int count) {
            if (left <= 0) {
                return -1;
            }
            int read = (int) Math.min(left, count);
            left -= read;
            return read;
        }
    }
}
