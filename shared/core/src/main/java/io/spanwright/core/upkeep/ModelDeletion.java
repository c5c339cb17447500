package io.spanwright.core.upkeep;

import io.spanwright.core.deployment.Deployment;
import io.spanwright.core.deployment.DeploymentStore;
import io.spanwright.core.error.ErrorCode;
import io.spanwright.core.error.ServiceException;
import io.spanwright.core.store.Retry;
import io.spanwright.core.store.Stored;
import io.spanwright.core.trainedmodel.TrainedModel;
import io.spanwright.core.trainedmodel.TrainedModelStore;
import java.util.List;

/** Deletes trained models that are not deployed. */
public final class ModelDeletion {

    private final TrainedModelStore models;
    private final DeploymentStore deployments;
    private final Sweeper sweeper;

    public ModelDeletion(TrainedModelStore models, DeploymentStore deployments, Sweeper sweeper) {
        this.models = models;
        this.deployments = deployments;
        this.sweeper = sweeper;
    }

    /**
     * Deletes the model, and its artifact where no other has the same.
     *
     * @throws ServiceException NotFound, or Conflict where it is deployed
     */
    public void delete(String project, String label) {
        Retry.untilWon(() -> attempt(project, label));
        sweeper.sweep(project);
    }

    // A deployment made meanwhile touches the model, so that this loses.
    private boolean attempt(String project, String label) {
        Stored<TrainedModel> model = models.get(project, label);
        List<String> names =
                deployments.all(project).stream()
                        .filter(d -> d.model().modelId().equals(model.value().modelId()))
                        .map(Deployment::name)
                        .toList();
        if (!names.isEmpty()) {
            throw new ServiceException(
                    ErrorCode.CONFLICT,
                    "Model `" + label + "` is deployed as " + names + ". Delete that first.");
        }
        models.delete(project, model);
        return true;
    }
}
