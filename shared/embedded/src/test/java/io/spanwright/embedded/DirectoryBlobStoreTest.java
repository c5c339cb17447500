package io.spanwright.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spanwright.core.store.BlobContent;
import io.spanwright.core.store.BlobPath;
import io.spanwright.core.store.BlobStore;
import io.spanwright.core.store.BlobStore.BlobProperties;
import io.spanwright.core.store.BlobStore.OpenBlob;
import io.spanwright.core.store.BlobStoreContract;
import io.spanwright.core.store.ETag;
import io.spanwright.core.store.PreconditionFailedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DirectoryBlobStoreTest extends BlobStoreContract {

    private static final BlobPath LABELS = new BlobPath("labels", "loans.json");

    @TempDir private Path root;
    private DirectoryBlobStore store;

    @BeforeEach
    void open() {
        store = DirectoryBlobStore.open(root);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Override
    protected BlobStore store() {
        return store;
    }

    @Test
    void takesAFileDroppedByHandForABlob() throws IOException {
        drop("labels/loans.json", "by hand");

        assertThat(read(LABELS)).isEqualTo("by hand");
        assertThat(list("labels")).containsExactly(store.properties(LABELS).orElseThrow());
        assertThatThrownBy(() -> store.create(LABELS, content("ours")))
                .isInstanceOf(PreconditionFailedException.class);
        ETag dropped = store.properties(LABELS).orElseThrow().etag();
        store.replace(LABELS, content("ours"), dropped);
        assertThat(root.resolve("labels/loans.json")).hasContent("ours");
    }

    @Test
    void seesThatAFileWasEditedByHand() throws IOException {
        drop("labels/loans.json", "one");
        ETag before = store.properties(LABELS).orElseThrow().etag();

        drop("labels/loans.json", "other");

        assertThat(store.properties(LABELS).orElseThrow().etag()).isNotEqualTo(before);
    }

    @Test
    void showsABlobAsAFileOfItsName() {
        store.write(new BlobPath("models", "a/b.onnx"), content("bytes"));

        assertThat(root.resolve("models/a/b.onnx")).hasContent("bytes");
    }

    @Test
    void doesNotSeeFilesThatNoBlobCanBe() throws IOException {
        drop("labels/with space.json", "1");
        drop("UPPER/a.json", "1");
        Files.createSymbolicLink(root.resolve("labels/link.json"), Path.of("with space.json"));

        assertThat(list("labels")).isEmpty();
        assertThat(list("UPPER")).isEmpty();
        assertThat(list(".incoming")).isEmpty();
        assertThat(list("..")).isEmpty();
        assertThat(store.open(new BlobPath("labels", "link.json"))).isEmpty();
    }

    @Test
    void saysWhereAFolderIsInTheWay() throws IOException {
        drop("labels/a/b.json", "1");

        assertThat(store.open(new BlobPath("labels", "a"))).isEmpty();
        assertThatThrownBy(() -> store.write(new BlobPath("labels", "a"), content("1")))
                .isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(() -> store.write(new BlobPath("labels", "a/b.json/c"), content("1")))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(read(new BlobPath("labels", "a/b.json"))).isEqualTo("1");
    }

    @Test
    void keepsReadingTheVersionThatWasOpened() throws IOException {
        store.write(LABELS, content("old"));

        try (OpenBlob open = store.open(LABELS).orElseThrow()) {
            store.write(LABELS, content("new"));
            assertThat(open.content().readAllBytes()).isEqualTo("old".getBytes(UTF_8));
        }
    }

    @Test
    void removesFoldersThatBecomeEmpty() throws IOException {
        store.write(new BlobPath("jobs", "a/b/1"), content("1"));
        store.write(new BlobPath("jobs", "a/2"), content("2"));

        store.delete(new BlobPath("jobs", "a/b/1"));
        assertThat(root.resolve("jobs/a/b")).doesNotExist();
        store.delete(new BlobPath("jobs", "a/2"));
        assertThat(root.resolve("jobs")).isEmptyDirectory();
    }

    @Test
    void leavesNothingBehindItsBlobs() throws IOException {
        store.write(LABELS, content("1"));
        assertThatThrownBy(() -> store.create(LABELS, content("2")))
                .isInstanceOf(PreconditionFailedException.class);

        assertThat(staged()).isEmpty();
    }

    @Test
    void leavesFilesAloneThatAnotherOneIsStillWriting() throws IOException {
        Path written = root.resolve(".incoming").resolve(areas().get(0)).resolve("half");
        Files.writeString(written, "half");

        DirectoryBlobStore.open(root).close();

        assertThat(written).exists();
    }

    @Test
    void clearsWhatADeadProcessLeft() throws IOException {
        Path dead = Files.createDirectories(root.resolve(".incoming/1-1-dead"));
        Files.writeString(dead.resolve("alive"), "");
        Files.writeString(dead.resolve("half"), "half");

        DirectoryBlobStore.open(root).close();

        assertThat(dead).doesNotExist();
    }

    @Test
    void worksOnAfterAThreadWasInterrupted() {
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> store.write(LABELS, content("1")))
                    .isInstanceOf(UncheckedIOException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }

        store.write(LABELS, content("2"));

        assertThat(list("labels")).hasSize(1);
    }

    private void drop(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private String read(BlobPath path) throws IOException {
        try (OpenBlob open = store.open(path).orElseThrow()) {
            return new String(open.content().readAllBytes(), UTF_8);
        }
    }

    private List<BlobProperties> list(String container) {
        try (Stream<BlobProperties> blobs = store.list(container, "")) {
            return blobs.toList();
        }
    }

    private List<String> areas() throws IOException {
        try (Stream<Path> files = Files.list(root.resolve(".incoming"))) {
            return files.filter(Files::isDirectory).map(f -> f.getFileName().toString()).toList();
        }
    }

    private List<Path> staged() throws IOException {
        try (Stream<Path> files = Files.list(root.resolve(".incoming").resolve(areas().get(0)))) {
            return files.filter(file -> !file.endsWith("alive")).toList();
        }
    }

    private static BlobContent content(String text) {
        return BlobContent.of(text.getBytes(UTF_8));
    }
}
