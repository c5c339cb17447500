package io.spanwright.core.api;

import io.spanwright.core.analyze.AnalyzeService;
import io.spanwright.core.deployment.DeploymentService;
import io.spanwright.core.job.JobService;
import io.spanwright.core.project.LabelsParts;
import io.spanwright.core.project.ProjectService;
import io.spanwright.core.trainedmodel.TrainedModelStore;
import io.spanwright.core.training.EvaluationStore;
import io.spanwright.core.training.TrainingService;
import io.spanwright.core.upkeep.ModelDeletion;
import java.util.EnumMap;
import java.util.Map;

/** What the API needs of the rest of the product. */
public record ApiParts(
        Authenticator authenticator,
        ProjectService projects,
        LabelsParts labels,
        JobService jobs,
        TrainingService trainings,
        TrainedModelStore models,
        EvaluationStore evaluations,
        ModelDeletion modelDeletion,
        DeploymentService deployments,
        AnalyzeService analyzes) {

    /** The API made of them. */
    public Api api() {
        Map<Operation, Handler> handlers = new EnumMap<>(Operation.class);
        handlers.putAll(new ProjectHandlers(projects, labels.imports(), jobs).all());
        handlers.putAll(new LabelsHandlers(projects, labels, jobs).all());
        handlers.putAll(new TrainingHandlers(trainings, jobs).all());
        handlers.putAll(new ModelHandlers(projects, models, evaluations, modelDeletion).all());
        handlers.putAll(new DeploymentHandlers(deployments, jobs).all());
        handlers.putAll(new AnalyzeHandlers(analyzes).all());
        return new Api(authenticator, handlers);
    }
}
