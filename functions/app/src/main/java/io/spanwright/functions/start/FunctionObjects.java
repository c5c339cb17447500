package io.spanwright.functions.start;

import io.spanwright.core.SpanwrightCore;
import io.spanwright.functions.AnalyzeFunctions;
import io.spanwright.functions.DeploymentFunctions;
import io.spanwright.functions.LabelsFileFunctions;
import io.spanwright.functions.LabelsFunctions;
import io.spanwright.functions.ModelFunctions;
import io.spanwright.functions.ProjectFunctions;
import io.spanwright.functions.ReconcilerFunctions;
import io.spanwright.functions.TrainingFunctions;
import io.spanwright.functions.WarmUpFunctions;
import io.spanwright.functions.durable.JobActivities;
import io.spanwright.functions.durable.JobOrchestrator;
import io.spanwright.functions.durable.TrainingActivities;
import io.spanwright.functions.durable.TrainingOrchestrator;
import io.spanwright.functions.http.HttpOperations;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The objects that functions are called on, one a class. */
final class FunctionObjects {

    private final Map<Class<?>, Object> byClass;

    FunctionObjects(SpanwrightCore core) {
        HttpOperations http = new HttpOperations(core.api());
        byClass =
                List.of(
                                new ProjectFunctions(http),
                                new LabelsFunctions(http),
                                new TrainingFunctions(http),
                                new ModelFunctions(http),
                                new DeploymentFunctions(http),
                                new AnalyzeFunctions(http),
                                new LabelsFileFunctions(core.uploadedLabels()),
                                new ReconcilerFunctions(core.reconciler()),
                                new WarmUpFunctions(core::warmUp),
                                new TrainingOrchestrator(),
                                new TrainingActivities(core.trainingSteps()),
                                new JobOrchestrator(),
                                new JobActivities(core.jobSteps()))
                        .stream()
                        .collect(Collectors.toMap(Object::getClass, Function.identity()));
    }

    /**
     * The object of this class.
     *
     * @throws IllegalArgumentException where there is none
     */
    <T> T get(Class<T> type) {
        Object object = byClass.get(type);
        if (object == null) {
            throw new IllegalArgumentException("no function object of " + type.getName());
        }
        return type.cast(object);
    }
}
