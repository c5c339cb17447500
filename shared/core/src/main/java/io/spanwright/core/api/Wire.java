package io.spanwright.core.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
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

    record Job(
            Optional<TrainingResult> result,
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
            TaskStatus evaluationStatus) {}

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

    record EvaluationOptions(
            String kind,
            Optional<Integer> trainingSplitPercentage,
            Optional<Integer> testingSplitPercentage) {}

    record EvaluationSummary(
            String projectKind,
            EvaluationOptions evaluationOptions,
            Evaluation customEntityRecognitionEvaluation) {}

    record Evaluation(
            Map<String, Map<String, Cell>> confusionMatrix,
            Map<String, Metrics> entities,
            double microF1,
            double microPrecision,
            double microRecall,
            double macroF1,
            double macroPrecision,
            double macroRecall,
            Optional<ConfidenceIntervals> confidenceIntervals,
            List<Finding> guidance) {}

    record ConfidenceIntervals(
            Interval microF1, Interval macroF1, Map<String, Interval> entities) {}

    record Finding(
            String category,
            String code,
            int count,
            Optional<Integer> of,
            Optional<String> predictedCategory,
            Optional<Borders> borders,
            String message) {}

    record Borders(int tooLongAtStart, int tooShortAtStart, int tooShortAtEnd, int tooLongAtEnd) {}

    record Interval(double lower, double upper) {}

    record Comparison(
            String verdict,
            double microF1,
            double baselineMicroF1,
            Optional<Interval> difference,
            int documents,
            int documentsLeftOut) {}

    record Cell(double normalizedValue, double rawValue) {}

    record Metrics(
            double f1,
            double precision,
            double recall,
            int truePositiveCount,
            int trueNegativeCount,
            int falsePositiveCount,
            int falseNegativeCount) {}

    record DocumentEvaluation(
            String location,
            String language,
            String projectKind,
            Regions customEntityRecognitionResult) {}

    record Regions(List<Region> entities) {}

    record Region(
            List<Label> expectedEntities,
            List<Label> predictedEntities,
            int regionOffset,
            int regionLength) {}

    record Label(String category, int offset, int length) {}
}
