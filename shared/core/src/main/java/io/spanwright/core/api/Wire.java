package io.spanwright.core.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** The bodies of the authoring API, as they are on the wire. Times are ISO 8601 in UTC. */
final class Wire {

    private Wire() {}

    record Page<T>(List<T> value, Optional<String> nextLink) {}

    record Project(
            String createdDateTime,
            String lastModifiedDateTime,
            Optional<String> lastTrainedDateTime,
            Optional<String> lastDeployedDateTime,
            String projectKind,
            String storageInputContainerName,
            Optional<ObjectNode> settings,
            String projectName,
            boolean multilingual,
            Optional<String> description,
            String language) {}

    record ApiError(
            String code,
            String message,
            Optional<String> target,
            Optional<InnerError> innererror) {}

    record InnerError(String code, String message) {}

    record Warning(String code, String message) {}

    /** What a job has to tell of its own kind. */
    sealed interface JobResult {}

    record Job(
            Optional<JobResult> result,
            String jobId,
            String createdDateTime,
            String lastUpdatedDateTime,
            String expirationDateTime,
            String status,
            List<Warning> warnings,
            List<ApiError> errors) {}

    record TrainingResult(
            String modelLabel,
            String trainingConfigVersion,
            Optional<String> estimatedEndDateTime,
            TaskStatus trainingStatus,
            TaskStatus evaluationStatus)
            implements JobResult {}

    record ValidationResult(boolean accepted, int errors, int warnings, String reportUrl)
            implements JobResult {}

    record LabelsVersion(String versionId, String acceptedDateTime, boolean current) {}

    record TaskStatus(
            int percentComplete,
            Optional<String> startDateTime,
            Optional<String> endDateTime,
            String status) {}

    record Model(
            String label,
            String modelId,
            String lastTrainedDateTime,
            long lastTrainingDurationInSeconds,
            String modelExpirationDate,
            String modelTrainingConfigVersion,
            boolean hasSnapshot) {}

    record Deployment(
            String deploymentName,
            String modelId,
            String lastTrainedDateTime,
            String lastDeployedDateTime,
            String deploymentExpirationDate,
            String modelTrainingConfigVersion) {}
}
