package io.spanwright.core.project;

import io.spanwright.core.store.BlobContent;
import io.spanwright.core.store.BlobPath;
import io.spanwright.core.store.BlobStore;
import io.spanwright.core.store.BlobVersion;
import io.spanwright.core.store.Blobs;
import java.util.Optional;

/**
 * Labels files that were accepted. The project names the one it works with; earlier ones stay until
 * the project is deleted.
 */
public final class WorkingCopies {

    /** Each project's in a folder of its name. */
    public static final String CONTAINER = "working-copies";

    private final Blobs blobs;

    public WorkingCopies(BlobStore blobs) {
        this.blobs = new Blobs(blobs);
    }

    /** Keeps an accepted file; an id always means the same file. */
    public void keep(String project, String id, BlobContent labels) {
        blobs.createIfAbsent(path(project, id), labels);
    }

    /** The file, to be read as it streams by. */
    public Optional<BlobVersion> find(String project, String id) {
        return BlobVersion.of(blobs.store(), path(project, id));
    }

    private static BlobPath path(String project, String id) {
        return new BlobPath(CONTAINER, project + "/" + id + ".json");
    }
}
