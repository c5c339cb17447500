package io.spanwright.core.store;

import static java.util.Objects.requireNonNull;

import java.io.InputStream;
import java.util.Optional;

/** The bytes of one version of a stored blob, which can be read again and again. */
public final class BlobVersion implements BlobContent {

    private final BlobStore store;
    private final BlobStore.BlobProperties properties;

    private BlobVersion(BlobStore store, BlobStore.BlobProperties properties) {
        this.store = requireNonNull(store, "store is null");
        this.properties = requireNonNull(properties, "properties is null");
    }

    /** The blob as it is now; empty where there is none. */
    public static Optional<BlobVersion> of(BlobStore store, BlobPath path) {
        return store.properties(path).map(properties -> new BlobVersion(store, properties));
    }

    public ETag etag() {
        return properties.etag();
    }

    @Override
    public long length() {
        return properties.length();
    }

    /**
     * Opens this version.
     *
     * @throws PreconditionFailedException where the blob has another version by now, or is gone
     */
    @Override
    public InputStream open() {
        BlobStore.OpenBlob blob = store.open(properties.path()).orElseThrow(this::changed);
        if (!blob.properties().etag().equals(properties.etag())) {
            blob.close();
            throw changed();
        }
        return blob.content();
    }

    private PreconditionFailedException changed() {
        return new PreconditionFailedException(properties.path() + " was changed meanwhile");
    }
}
