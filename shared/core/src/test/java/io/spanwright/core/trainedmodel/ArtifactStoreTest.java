package io.spanwright.core.trainedmodel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spanwright.core.testing.InMemoryBlobStore;
import io.spanwright.core.testing.InMemoryItemStore;
import io.spanwright.core.testing.Writes;
import io.spanwright.core.testing.Writes.CrashException;
import io.spanwright.core.testing.Writes.Moment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArtifactStoreTest {

    private static final ArtifactOwner ONE = new ArtifactOwner("p", "job1");
    private static final ArtifactOwner TWO = new ArtifactOwner("q", "job2");

    private final Writes writes = new Writes();
    private final InMemoryBlobStore blobs = new InMemoryBlobStore(writes);
    private final ArtifactStore store =
            new ArtifactStore(new InMemoryItemStore(Clock.systemUTC(), writes), blobs);

    @TempDir private Path directory;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(directory.resolve("model.onnx"), "model");
        Files.writeString(directory.resolve("provenance.json"), "first");
    }

    @Test
    void givesBackWhatWasStored() {
        store.own("d", ONE);
        store.store("d", directory);
        ModelArtifact artifact = store.open("d");

        assertThat(artifact.fileNames()).containsExactly("model.onnx", "provenance.json");
        assertThat(artifact.read("model.onnx")).hasValue("model".getBytes(UTF_8));
        assertThat(artifact.read("other")).isEmpty();
    }

    @Test
    void keepsTheFirstOfTwoThatDifferWhereTheDigestDoesNotLook() throws IOException {
        store.own("d", ONE);
        store.store("d", directory);
        Files.writeString(directory.resolve("provenance.json"), "second");
        store.own("d", TWO);
        store.store("d", directory);

        assertThat(store.open("d").read("provenance.json")).hasValue("first".getBytes(UTF_8));
        assertThat(blobs.all()).hasSize(3);
    }

    @Test
    void hasNothingBeforeAllFilesAreThere() {
        store.own("d", ONE);
        writes.failAt(2, Moment.AFTER);
        assertThatThrownBy(() -> store.store("d", directory)).isInstanceOf(CrashException.class);

        assertThat(store.isComplete("d")).isFalse();
        assertThatThrownBy(() -> store.open("d")).isInstanceOf(CorruptArtifactException.class);
        store.store("d", directory);
        assertThat(store.isComplete("d")).isTrue();
    }

    @Test
    void staysUntilItsLastOwnerIsGone() {
        store.own("d", ONE);
        store.own("d", TWO);
        store.store("d", directory);
        store.sweep(owner -> owner.equals(TWO));
        assertThat(store.isComplete("d")).isTrue();

        store.sweep(owner -> false);
        assertThat(blobs.all()).isEmpty();
    }

    @Test
    void canBeOwnedAgainWhileItIsBeingDeleted() {
        store.own("d", ONE);
        store.store("d", directory);
        writes.failAt(3, Moment.AFTER);
        assertThatThrownBy(() -> store.sweep(owner -> false)).isInstanceOf(CrashException.class);

        store.own("d", TWO);
        assertThat(blobs.all()).isEmpty();
        store.store("d", directory);
        store.sweep(owner -> owner.equals(TWO));
        assertThat(store.isComplete("d")).isTrue();
    }
}
