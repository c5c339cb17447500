package io.spanwright.core.training;

import io.spanwright.core.analyze.RecognizerCache;
import io.spanwright.core.dataset.DocumentStore;
import io.spanwright.core.job.JobService;
import io.spanwright.core.labels.ValidationOptions;
import io.spanwright.core.project.ProjectService;
import io.spanwright.core.project.ProjectStore;
import io.spanwright.core.project.WorkingCopies;
import io.spanwright.core.store.BlobStore;
import io.spanwright.core.trainedmodel.ArtifactStore;
import io.spanwright.core.trainedmodel.TrainedModelStore;
import io.spanwright.core.upkeep.Sweeper;
import java.time.Duration;

/**
 * What a training needs of the rest of the product.
 *
 * @param slice how long training runs before it saves itself
 * @param validation how the labels are judged before
 */
public record TrainingParts(
        TrainingEngine engine,
        DocumentStore documents,
        BlobStore blobs,
        ProjectStore projectStore,
        ProjectService projects,
        WorkingCopies workingCopies,
        TrainedModelStore models,
        ArtifactStore artifacts,
        JobService jobs,
        RecognizerCache recognizers,
        Sweeper sweeper,
        WorkDirectories workDirectories,
        Duration slice,
        ValidationOptions validation) {

    /** The steps of every training. */
    public TrainingSteps steps() {
        return new TrainingSteps(
                jobs,
                blobs,
                new Preparation(projects, workingCopies, documents, workDirectories, validation),
                new TrainingSlice(engine, artifacts, workDirectories, slice),
                new ModelTest(recognizers, new EvaluationStore(blobs), workDirectories),
                new Publication(projectStore, models, artifacts, jobs.store()),
                sweeper);
    }
}
