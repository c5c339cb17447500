package io.spanwright.core.trainedmodel;

import io.spanwright.core.store.BlobContent;
import io.spanwright.core.store.BlobPath;
import io.spanwright.core.store.BlobStore;
import io.spanwright.core.store.Blobs;
import io.spanwright.core.store.ItemCollection;
import io.spanwright.core.store.ItemStore;
import io.spanwright.core.store.Retry;
import io.spanwright.core.store.Sha256;
import io.spanwright.core.store.Stored;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Artifacts under their digests. Models with one digest share one; it goes when nobody owns it.
 *
 * <p>Files of one digest may differ between two trainings where the digest does not look, so a
 * file's blob is named after its own hash as well, and the first index written decides.
 */
public final class ArtifactStore {

    /** Each artifact in a folder of its digest. */
    public static final String CONTAINER = "artifacts";

    private static final String PARTITION = "artifacts";
    private static final String INDEX = "index.json";
    private static final int HASH_LENGTH = 16;

    private final ItemStore items;
    private final ItemCollection<ArtifactRecord> records;
    private final Blobs blobs;

    public ArtifactStore(ItemStore items, BlobStore blobs) {
        this.items = items;
        this.records =
                new ItemCollection<>(
                        items, "artifact", ArtifactRecord.class, ArtifactRecord::digest);
        this.blobs = new Blobs(blobs);
    }

    /**
     * The artifact of this digest.
     *
     * @throws CorruptArtifactException where there is none, or not all of it
     */
    public ModelArtifact open(String digest) {
        return index(digest)
                .map(index -> new BlobModelArtifact(blobs, digest, index))
                .orElseThrow(() -> new CorruptArtifactException("index.json is missing"));
    }

    /** Whether every file of the artifact is there. */
    public boolean isComplete(String digest) {
        return index(digest)
                .map(ArtifactIndex::files)
                .filter(
                        files ->
                                files.values().stream()
                                        .allMatch(f -> blobs.exists(path(digest, f))))
                .isPresent();
    }

    private Optional<ArtifactIndex> index(String digest) {
        return blobs.readJson(path(digest, INDEX), ArtifactIndex.class);
    }

    private static BlobPath path(String digest, String blob) {
        return new BlobPath(CONTAINER, digest + "/" + blob);
    }

    /** Keeps an artifact for an owner until {@link #sweep} finds that it is none any more. */
    public void own(String digest, ArtifactOwner owner) {
        Retry.untilWon(() -> attemptOwn(digest, owner));
    }

    private boolean attemptOwn(String digest, ArtifactOwner owner) {
        Optional<Stored<ArtifactRecord>> read = records.find(PARTITION, digest);
        if (read.isPresent() && read.get().value().deleting()) {
            finishDeletion(read.get());
            return attemptOwn(digest, owner);
        }
        List<ArtifactOwner> owners =
                new ArrayList<>(read.map(r -> r.value().owners()).orElse(List.of()));
        if (owners.contains(owner)) {
            return false;
        }
        owners.add(owner);
        put(read, new ArtifactRecord(digest, owners, false));
        return true;
    }

    private void put(Optional<Stored<ArtifactRecord>> read, ArtifactRecord artifact) {
        items.commit(List.of(records.put(PARTITION, read, artifact, Optional.empty())));
    }

    /**
     * Stores the files of an artifact that is owned; does nothing where they are stored.
     *
     * @param directory holds the files and nothing else
     */
    public void store(String digest, Path directory) {
        if (isComplete(digest)) {
            return;
        }
        Map<String, String> files = new TreeMap<>();
        for (Path file : files(directory)) {
            String name = file.getFileName().toString();
            String blob = Sha256.hex(file).substring(0, HASH_LENGTH) + "/" + name;
            blobs.createIfAbsent(path(digest, blob), BlobContent.of(file));
            files.put(name, blob);
        }
        blobs.createJson(path(digest, INDEX), new ArtifactIndex(files));
        index(digest).ifPresent(index -> tidy(digest, index));
    }

    /** Deletes files of runs whose index was not the first. */
    private void tidy(String digest, ArtifactIndex index) {
        blobs.names(CONTAINER, digest + "/").stream()
                .map(name -> name.substring(digest.length() + 1))
                .filter(name -> !name.equals(INDEX) && !index.files().containsValue(name))
                .forEach(name -> blobs.store().delete(path(digest, name)));
    }

    private static List<Path> files(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Drops owners that are none any more, and deletes artifacts that nobody owns. */
    public void sweep(Predicate<ArtifactOwner> isOwner) {
        for (Stored<ArtifactRecord> read : records.all(PARTITION)) {
            String digest = read.value().digest();
            Retry.untilWon(() -> records.find(PARTITION, digest).map(r -> swept(r, isOwner)));
        }
    }

    private boolean swept(Stored<ArtifactRecord> read, Predicate<ArtifactOwner> isOwner) {
        ArtifactRecord artifact = read.value();
        List<ArtifactOwner> owners = artifact.owners().stream().filter(isOwner).toList();
        if (artifact.deleting()) {
            finishDeletion(read);
            return true;
        }
        if (owners.equals(artifact.owners())) {
            return false;
        }
        put(Optional.of(read), new ArtifactRecord(artifact.digest(), owners, owners.isEmpty()));
        if (owners.isEmpty()) {
            records.find(PARTITION, artifact.digest()).ifPresent(this::finishDeletion);
        }
        return true;
    }

    /** The index first: what is half deleted is not there. */
    private void finishDeletion(Stored<ArtifactRecord> read) {
        if (!read.value().deleting()) {
            return;
        }
        String digest = read.value().digest();
        blobs.store().delete(path(digest, INDEX));
        blobs.deleteAll(CONTAINER, digest + "/");
        items.commit(List.of(records.delete(PARTITION, read)));
    }
}
