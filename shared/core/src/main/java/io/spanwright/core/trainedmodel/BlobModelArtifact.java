package io.spanwright.core.trainedmodel;

import static java.util.Objects.requireNonNull;

import io.spanwright.core.store.BlobPath;
import io.spanwright.core.store.Blobs;
import java.util.Optional;
import java.util.Set;

/** An artifact in the blob store. Checks nothing: who loads it does. */
public final class BlobModelArtifact implements ModelArtifact {

    private final Blobs blobs;
    private final String digest;
    private final ArtifactIndex index;

    BlobModelArtifact(Blobs blobs, String digest, ArtifactIndex index) {
        this.blobs = requireNonNull(blobs, "blobs is null");
        this.digest = requireNonNull(digest, "digest is null");
        this.index = requireNonNull(index, "index is null");
    }

    @Override
    public Set<String> fileNames() {
        return index.files().keySet();
    }

    @Override
    public Optional<byte[]> read(String fileName) {
        return Optional.ofNullable(index.files().get(fileName))
                .flatMap(
                        blob ->
                                blobs.read(
                                        new BlobPath(
                                                ArtifactStore.CONTAINER, digest + "/" + blob)));
    }
}
