package io.spanwright.core.training;

import java.nio.file.Path;
import java.util.Optional;

/** Trains models in slices that can be stopped, resumed and repeated. Implemented by the engine. */
public interface TrainingEngine {

    /** The configurations that can be asked for. */
    ConfigVersions configVersions();

    /**
     * Trains from the checkpoint, or from the start where there is none, until the training is
     * finished or the budget is used up. With the same request and machine the outcome is the same
     * however often it was paused and resumed.
     *
     * @param workDirectory empty directory for this call; what the outcome refers to lies in it
     * @throws TrainingFailedException where this training can't end in a good model
     */
    TrainingOutcome train(
            TrainingRequest request,
            Optional<Path> checkpoint,
            TrainingBudget budget,
            Path workDirectory);
}
