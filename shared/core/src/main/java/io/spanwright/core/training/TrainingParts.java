package io.spanwright.core.training;

import io.spanwright.core.analyze.RecognizerCache;
import io.spanwright.core.job.JobService;
import io.spanwright.core.project.LabelsParts;
import io.spanwright.core.project.ProjectService;
import io.spanwright.core.project.ProjectStore;
import io.spanwright.core.store.BlobStore;
import io.spanwright.core.trainedmodel.ArtifactStore;
import io.spanwright.core.trainedmodel.TrainedModelStore;
import io.spanwright.core.upkeep.Sweeper;
import java.time.Duration;

/**
 * What a training needs of the rest of the product.
 *
 * @param slice how long training runs before it saves itself
 */
public record TrainingParts(
        TrainingEngine engine,
        BlobStore blobs,
        ProjectStore projectStore,
        ProjectService projects,
        LabelsParts labels,
        TrainedModelStore models,
        ArtifactStore artifacts,
        JobService jobs,
        RecognizerCache recognizers,
        Sweeper sweeper,
        WorkDirectories workDirectories,
        Duration slice) {

    /** The steps of every training. */
    public TrainingSteps steps() {
        return new TrainingSteps(
                jobs,
                blobs,
                new Preparation(
                        projects,
                        labels.workingCopies(),
                        labels.judge(),
                        labels.reports(),
                        workDirectories,
                        jobs.store()::now),
                new TrainingSlice(engine, artifacts, workDirectories, slice),
                new ModelTest(recognizers, new EvaluationStore(blobs), workDirectories),
                new Publication(projectStore, models, artifacts, jobs.store()),
                sweeper);
    }
}
