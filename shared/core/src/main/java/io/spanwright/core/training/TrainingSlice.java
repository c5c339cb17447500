package io.spanwright.core.training;

import io.spanwright.core.dataset.SnapshotDocuments;
import io.spanwright.core.job.Job;
import io.spanwright.core.job.JobDetails;
import io.spanwright.core.job.JobWarning;
import io.spanwright.core.trainedmodel.ArtifactOwner;
import io.spanwright.core.trainedmodel.ArtifactStore;
import io.spanwright.core.training.TrainingOutcome.Finished;
import io.spanwright.core.training.TrainingOutcome.Paused;
import io.spanwright.core.training.WorkDirectories.Scratch;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Trains from one checkpoint to the next. */
final class TrainingSlice {

    private final TrainingEngine engine;
    private final ArtifactStore artifacts;
    private final WorkDirectories workDirectories;
    private final Duration length;

    TrainingSlice(
            TrainingEngine engine,
            ArtifactStore artifacts,
            WorkDirectories workDirectories,
            Duration length) {
        this.engine = engine;
        this.artifacts = artifacts;
        this.workDirectories = workDirectories;
        this.length = length;
    }

    /**
     * Trains for one slice, unless that has been done. An interrupt of the thread ends the slice at
     * its next step, with a checkpoint.
     *
     * @param sequence 0 for the first
     * @return whether the training is finished
     */
    boolean train(Job job, int sequence, TrainingBlobs blobs, ProgressReport report) {
        if (blobs.outcome().isPresent()) {
            return true;
        }
        if (blobs.newestCheckpoint() >= sequence) {
            return false;
        }
        try (Scratch scratch = workDirectories.open()) {
            TrainingSnapshot snapshot = blobs.snapshot().orElseThrow();
            TrainingRequest request = request(job, snapshot, blobs, scratch);
            TrainingOutcome outcome = outcome(request, sequence, blobs, report, scratch);
            report.store(outcome.progress());
            if (outcome instanceof Paused paused) {
                blobs.keepCheckpoint(sequence, paused.checkpoint());
                return false;
            }
            keep(job, blobs, (Finished) outcome, warnings(request, (Finished) outcome, snapshot));
            return true;
        }
    }

    private TrainingOutcome outcome(
            TrainingRequest request,
            int sequence,
            TrainingBlobs blobs,
            ProgressReport report,
            Scratch scratch) {
        Optional<Path> checkpoint = Optional.empty();
        if (sequence > 0) {
            Path file = scratch.file("checkpoint");
            blobs.downloadCheckpoint(sequence - 1, file);
            checkpoint = Optional.of(file);
        }
        TrainingBudget budget =
                new TrainingBudget(
                        length, () -> takeInterrupt() || report.isStopped(), report::report);
        return engine.train(request, checkpoint, budget, scratch.folder("engine"));
    }

    /** A thread that is still marked as interrupted could not write the checkpoint to a channel. */
    private static boolean takeInterrupt() {
        return Thread.interrupted();
    }

    private static TrainingRequest request(
            Job job, TrainingSnapshot snapshot, TrainingBlobs blobs, Scratch scratch) {
        JobDetails.Train details = (JobDetails.Train) job.details();
        Path documents = scratch.file("documents");
        blobs.downloadDocuments(snapshot, documents);
        return new TrainingRequest(
                SnapshotDocuments.open(documents, Set.copyOf(snapshot.train())),
                snapshot.categories(),
                details.configVersion(),
                details.seed(),
                snapshot.language(),
                snapshot.multilingual());
    }

    private static List<JobWarning> warnings(
            TrainingRequest request, Finished finished, TrainingSnapshot snapshot) {
        return Stream.concat(
                        TrainingWarnings.of(request, finished).stream(),
                        TrainingWarnings.ofChanged(snapshot.changedDocuments()).stream())
                .toList();
    }

    private void keep(Job job, TrainingBlobs blobs, Finished finished, List<JobWarning> warnings) {
        // Owned before it is stored, or a sweep might take it.
        artifacts.own(finished.digest(), new ArtifactOwner(job.project(), job.id()));
        artifacts.store(finished.digest(), finished.artifact());
        blobs.keepOutcome(
                new TrainedOutcome(
                        finished.digest(),
                        finished.epochs(),
                        finished.progress().trained().toSeconds(),
                        warnings));
    }
}
