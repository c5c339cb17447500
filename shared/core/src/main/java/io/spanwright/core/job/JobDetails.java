package io.spanwright.core.job;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.Optional;

/** What a job is to do, and what only jobs of its kind have to tell. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = JobDetails.Import.class, name = "import"),
    @JsonSubTypes.Type(value = JobDetails.Validate.class, name = "validate"),
    @JsonSubTypes.Type(value = JobDetails.Train.class, name = "train"),
    @JsonSubTypes.Type(value = JobDetails.PutDeployment.class, name = "putDeployment"),
    @JsonSubTypes.Type(value = JobDetails.DeleteDeployment.class, name = "deleteDeployment"),
    @JsonSubTypes.Type(value = JobDetails.DeleteProject.class, name = "deleteProject")
})
public sealed interface JobDetails {

    @JsonIgnore
    JobKind kind();

    /** Takes the labels file that was stored with the job. */
    record Import() implements JobDetails {
        @Override
        public JobKind kind() {
            return JobKind.IMPORT;
        }
    }

    /**
     * Validates the project's labels.
     *
     * @param result once the job has succeeded
     */
    record Validate(Optional<ValidationResult> result) implements JobDetails {
        public Validate {
            requireNonNull(result, "result is null");
        }

        @Override
        public JobKind kind() {
            return JobKind.VALIDATE;
        }
    }

    /**
     * Trains a model.
     *
     * @param configVersion a version, not {@code latest}
     * @param seed decides every random choice
     */
    record Train(
            String modelLabel,
            String configVersion,
            EvaluationOptions evaluationOptions,
            long seed,
            TaskProgress training,
            TaskProgress evaluation,
            Optional<Instant> estimatedEnd)
            implements JobDetails {
        public Train {
            requireNonNull(modelLabel, "modelLabel is null");
            requireNonNull(configVersion, "configVersion is null");
            requireNonNull(evaluationOptions, "evaluationOptions is null");
            requireNonNull(training, "training is null");
            requireNonNull(evaluation, "evaluation is null");
            requireNonNull(estimatedEnd, "estimatedEnd is null");
        }

        @Override
        public JobKind kind() {
            return JobKind.TRAIN;
        }

        public Train withTraining(TaskProgress progress, Optional<Instant> end) {
            return new Train(
                    modelLabel, configVersion, evaluationOptions, seed, progress, evaluation, end);
        }

        public Train withEvaluation(TaskProgress progress) {
            return new Train(
                    modelLabel,
                    configVersion,
                    evaluationOptions,
                    seed,
                    training,
                    progress,
                    estimatedEnd);
        }
    }

    /** Lets a deployment answer with a model. */
    record PutDeployment(String deploymentName, String modelLabel) implements JobDetails {
        public PutDeployment {
            requireNonNull(deploymentName, "deploymentName is null");
            requireNonNull(modelLabel, "modelLabel is null");
        }

        @Override
        public JobKind kind() {
            return JobKind.PUT_DEPLOYMENT;
        }
    }

    /** Takes a deployment away. */
    record DeleteDeployment(String deploymentName) implements JobDetails {
        public DeleteDeployment {
            requireNonNull(deploymentName, "deploymentName is null");
        }

        @Override
        public JobKind kind() {
            return JobKind.DELETE_DEPLOYMENT;
        }
    }

    /** Deletes the project with all it has. */
    record DeleteProject() implements JobDetails {
        @Override
        public JobKind kind() {
            return JobKind.DELETE_PROJECT;
        }
    }
}
