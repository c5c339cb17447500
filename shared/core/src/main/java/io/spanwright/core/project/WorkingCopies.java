package io.spanwright.core.project;

import io.spanwright.core.fingerprint.DocumentFingerprints;
import io.spanwright.core.job.JobIds;
import io.spanwright.core.store.BlobContent;
import io.spanwright.core.store.BlobPath;
import io.spanwright.core.store.BlobStore;
import io.spanwright.core.store.BlobVersion;
import io.spanwright.core.store.Blobs;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Labels files that were accepted, and what their documents were like: when they were accepted, and
 * when they were judged last. The project names the one it works with and the earlier ones.
 */
public final class WorkingCopies {

    /** Each project's in a folder of its name. */
    public static final String CONTAINER = "working-copies";

    private static final String LABELS = ".json";
    private static final String ACCEPTED = ".accepted";
    private static final String JUDGED = ".judged";

    private final Blobs blobs;

    public WorkingCopies(BlobStore blobs) {
        this.blobs = new Blobs(blobs);
    }

    /** Keeps an accepted file; an id always means the same file. */
    void keep(String project, String id, BlobContent labels, DocumentFingerprints documents) {
        blobs.createIfAbsent(path(project, id, ACCEPTED), BlobContent.of(documents.toBytes()));
        blobs.createIfAbsent(path(project, id, LABELS), labels);
    }

    /** The labels file, to be read as it streams by. */
    public Optional<BlobVersion> find(String project, String id) {
        return BlobVersion.of(blobs.store(), path(project, id, LABELS));
    }

    /** The bytes of the labels file. */
    public Optional<byte[]> read(String project, String id) {
        return blobs.read(path(project, id, LABELS));
    }

    /** What the documents were like when the file was accepted. */
    public Optional<DocumentFingerprints> accepted(String project, String id) {
        return blobs.read(path(project, id, ACCEPTED)).map(DocumentFingerprints::read);
    }

    /** What the documents were like when the file was judged last. */
    public Optional<DocumentFingerprints> judged(String project, String id) {
        return blobs.read(path(project, id, JUDGED))
                .map(DocumentFingerprints::read)
                .or(() -> accepted(project, id));
    }

    /** Remembers what the documents are like. */
    public void keepJudged(String project, String id, DocumentFingerprints documents) {
        blobs.store().write(path(project, id, JUDGED), BlobContent.of(documents.toBytes()));
    }

    void delete(String project, String id) {
        // The labels first: without them nobody looks for the others.
        blobs.store().delete(path(project, id, LABELS));
        blobs.store().delete(path(project, id, JUDGED));
        blobs.store().delete(path(project, id, ACCEPTED));
    }

    /**
     * Deletes what the project does not name, unless it was kept these days: the project may name
     * it yet.
     */
    void sweep(String project, Set<String> named, Instant now) {
        blobs.names(CONTAINER, project + "/").stream()
                .map(name -> id(project, name))
                .distinct()
                .filter(id -> !named.contains(id) && !JobIds.isRecent(id, now))
                .toList()
                .forEach(id -> delete(project, id));
    }

    private static String id(String project, String name) {
        String file = name.substring(project.length() + 1);
        int dot = file.indexOf('.');
        return dot < 0 ? file : file.substring(0, dot);
    }

    private static BlobPath path(String project, String id, String suffix) {
        return new BlobPath(CONTAINER, project + "/" + id + suffix);
    }
}
