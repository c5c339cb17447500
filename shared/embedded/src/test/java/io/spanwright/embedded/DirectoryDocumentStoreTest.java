package io.spanwright.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.spanwright.core.dataset.DocumentStore;
import io.spanwright.core.dataset.DocumentStore.DocumentProperties;
import io.spanwright.core.dataset.DocumentStoreContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DirectoryDocumentStoreTest extends DocumentStoreContract {

    @TempDir private Path root;

    @Override
    protected DocumentStore store() {
        return new DirectoryDocumentStore(root);
    }

    @Override
    protected void createContainer(String container) {
        try {
            Files.createDirectories(root.resolve(container));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected void put(String container, String location, byte[] content) {
        try {
            Path file = root.resolve(container).resolve(location);
            Files.createDirectories(file.getParent());
            Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void doesNotFollowLinksOutOfTheContainer() throws IOException {
        put("secrets", "key.txt", new byte[] {1});
        put("loans", "a.txt", new byte[] {2});
        Files.createSymbolicLink(root.resolve("loans/key.txt"), root.resolve("secrets/key.txt"));
        Files.createSymbolicLink(root.resolve("loans/secrets"), root.resolve("secrets"));

        assertThat(store().read("loans", "key.txt")).isEmpty();
        assertThat(store().read("loans", "secrets/key.txt")).isEmpty();
        assertThat(store().read("loans", "a.txt")).isPresent();
        try (Stream<DocumentProperties> documents = store().list("loans")) {
            assertThat(documents.map(DocumentProperties::location)).containsExactly("a.txt");
        }
    }

    @Test
    void readsAContainerThatItsOwnerLinkedFromElsewhere() throws IOException {
        put("elsewhere", "sub/a.txt", new byte[] {1});
        Files.createSymbolicLink(root.resolve("loans"), root.resolve("elsewhere"));

        assertThat(store().containerExists("loans")).isTrue();
        assertThat(store().read("loans", "sub/a.txt")).isPresent();
    }
}
