package io.spanwright.core.training;

import io.spanwright.core.store.BlobContent;
import io.spanwright.core.store.BlobPath;
import io.spanwright.core.store.BlobStore;
import io.spanwright.core.store.Blobs;
import io.spanwright.core.upkeep.Sweeper;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;

/**
 * What one training job keeps while it runs. Everything is created only if absent, so that of two
 * runs of a step the first decides and the other goes on with that.
 */
final class TrainingBlobs {

    private static final String CHECKPOINT = "checkpoint-";
    private static final int KEPT_CHECKPOINTS = 2;

    private final Blobs blobs;
    private final String folder;

    TrainingBlobs(BlobStore blobs, String project, String jobId) {
        this.blobs = new Blobs(blobs);
        this.folder = project + "/" + jobId + "/";
    }

    private BlobPath path(String name) {
        return new BlobPath(Sweeper.TRAINING, folder + name);
    }

    Optional<TrainingSnapshot> snapshot() {
        return blobs.readJson(path("snapshot.json"), TrainingSnapshot.class);
    }

    /** Keeps the documents, then the snapshot that names them. */
    void keepSnapshot(TrainingSnapshot snapshot, Path documents) {
        blobs.createIfAbsent(path(documentsName(snapshot)), BlobContent.of(documents));
        blobs.createJson(path("snapshot.json"), snapshot);
    }

    /** Keeps the labels without the texts, for as long as there is the model. */
    void keepLabels(BlobContent labels) {
        BlobPath path = new BlobPath(Sweeper.SNAPSHOTS, folder + "labels.json");
        blobs.createIfAbsent(path, labels);
    }

    void downloadDocuments(TrainingSnapshot snapshot, Path file) {
        if (!blobs.download(path(documentsName(snapshot)), file)) {
            throw new IllegalStateException("the documents of the snapshot are gone");
        }
    }

    private static String documentsName(TrainingSnapshot snapshot) {
        return "documents-" + snapshot.documents();
    }

    Optional<TrainedOutcome> outcome() {
        return blobs.readJson(path("outcome.json"), TrainedOutcome.class);
    }

    void keepOutcome(TrainedOutcome outcome) {
        blobs.createJson(path("outcome.json"), outcome);
    }

    /** The number of the newest checkpoint, or -1 where there is none. */
    int newestCheckpoint() {
        return blobs.names(Sweeper.TRAINING, folder + CHECKPOINT).stream()
                .map(name -> name.substring(folder.length() + CHECKPOINT.length()))
                .map(Integer::valueOf)
                .max(Comparator.naturalOrder())
                .orElse(-1);
    }

    void downloadCheckpoint(int sequence, Path file) {
        if (!blobs.download(path(CHECKPOINT + sequence), file)) {
            throw new IllegalStateException("checkpoint " + sequence + " is gone");
        }
    }

    /** Keeps the checkpoint, and of the older ones the newest. */
    void keepCheckpoint(int sequence, Path file) {
        blobs.createIfAbsent(path(CHECKPOINT + sequence), BlobContent.of(file));
        blobs.store().delete(path(CHECKPOINT + (sequence - KEPT_CHECKPOINTS)));
    }
}
