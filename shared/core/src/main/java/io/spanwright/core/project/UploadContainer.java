package io.spanwright.core.project;

import io.spanwright.core.store.BlobPath;
import io.spanwright.core.store.BlobStore.BlobProperties;
import io.spanwright.core.store.BlobVersion;
import io.spanwright.core.store.Blobs;
import io.spanwright.core.store.ETag;
import io.spanwright.core.store.PreconditionFailedException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The container that users upload labels files to, one a project. */
public final class UploadContainer {

    /** The container to upload {@code PROJECT.json} to. */
    public static final String CONTAINER = "labels";

    private static final String SUFFIX = ".json";

    private final Blobs blobs;

    UploadContainer(Blobs blobs) {
        this.blobs = blobs;
    }

    /** The project that a blob is named after. */
    static Optional<String> projectOf(String blobName) {
        return Optional.of(blobName)
                .filter(name -> name.endsWith(SUFFIX))
                .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                .filter(Names::isName);
    }

    static String name(String project) {
        return project + SUFFIX;
    }

    /** All blobs that are named after a project. */
    List<BlobProperties> all() {
        try (Stream<BlobProperties> found = blobs.store().list(CONTAINER, "")) {
            return found.filter(blob -> projectOf(blob.path().name()).isPresent()).toList();
        }
    }

    Optional<BlobProperties> find(String project) {
        return blobs.store().properties(path(project));
    }

    /** The version of now, if there is one. */
    Optional<ETag> version(String project) {
        return find(project).map(BlobProperties::etag);
    }

    /**
     * The bytes of that version, to be read as they stream by.
     *
     * @throws PreconditionFailedException where there is another one now
     */
    BlobVersion read(String project, ETag version) {
        return BlobVersion.of(blobs.store(), path(project))
                .filter(read -> read.etag().equals(version))
                .orElseThrow(() -> new PreconditionFailedException("labels of " + project));
    }

    /** Deletes the project's blob. */
    public void delete(String project) {
        blobs.store().delete(path(project));
    }

    private static BlobPath path(String project) {
        return new BlobPath(CONTAINER, name(project));
    }
}
