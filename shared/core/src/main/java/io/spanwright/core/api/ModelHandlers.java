package io.spanwright.core.api;

import io.spanwright.core.error.ErrorCode;
import io.spanwright.core.error.InnerErrorCode;
import io.spanwright.core.error.ServiceError;
import io.spanwright.core.error.ServiceException;
import io.spanwright.core.evaluation.DocumentEvaluation;
import io.spanwright.core.project.Names;
import io.spanwright.core.project.ProjectService;
import io.spanwright.core.text.StringIndexType;
import io.spanwright.core.trainedmodel.TrainedModel;
import io.spanwright.core.trainedmodel.TrainedModelStore;
import io.spanwright.core.training.EvaluationStore;
import io.spanwright.core.upkeep.ModelDeletion;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Trained models and their evaluations. */
final class ModelHandlers {

    private final ProjectService projects;
    private final TrainedModelStore models;
    private final EvaluationStore evaluations;
    private final ModelDeletion deletion;

    ModelHandlers(
            ProjectService projects,
            TrainedModelStore models,
            EvaluationStore evaluations,
            ModelDeletion deletion) {
        this.projects = projects;
        this.models = models;
        this.evaluations = evaluations;
        this.deletion = deletion;
    }

    Map<Operation, Handler> all() {
        return Map.of(
                Operation.LIST_MODELS, this::list,
                Operation.GET_MODEL, this::get,
                Operation.DELETE_MODEL, this::delete,
                Operation.GET_EVALUATION_SUMMARY, this::summary,
                Operation.LIST_EVALUATION_RESULTS, this::results,
                Operation.COMPARE_EVALUATIONS, this::compare);
    }

    private ApiResponse list(Call call) {
        projects.get(call.project());
        Paging paging = Paging.of(call.request());
        return Responses.ok(
                paging.page(models.all(call.project()), WireWriter::model, call.links()));
    }

    private ApiResponse get(Call call) {
        return Responses.ok(WireWriter.model(model(call)));
    }

    private TrainedModel model(Call call) {
        projects.get(call.project());
        return model(call, "trainedModelLabel", call.path("trainedModelLabel"));
    }

    private TrainedModel model(Call call, String parameter, String label) {
        return models.get(call.project(), Names.require(parameter, label)).value();
    }

    private ApiResponse delete(Call call) {
        deletion.delete(call.project(), model(call).label());
        return Responses.noContent();
    }

    private ApiResponse summary(Call call) {
        String jobId = model(call).jobId();
        return evaluations
                .find(call.project(), jobId)
                .map(evaluation -> Responses.ok(EvaluationWireWriter.summary(evaluation)))
                .orElseThrow(
                        () ->
                                new ServiceException(
                                        ErrorCode.NOT_FOUND, "The model has no evaluation."));
    }

    private ApiResponse results(Call call) {
        requireIndexType(call.request().parameter("stringIndexType"));
        String jobId = model(call).jobId();
        Paging paging = Paging.of(call.request());
        List<DocumentEvaluation> read =
                evaluations.documents(call.project(), jobId, paging.skip(), paging.limit() + 1);
        return Responses.ok(paging.pageOf(read, EvaluationWireWriter::document, call.links()));
    }

    private ApiResponse compare(Call call) {
        TrainedModel model = model(call);
        TrainedModel baseline =
                model(call, "baseline", call.request().parameter("baseline").orElse(""));
        return Responses.ok(
                EvaluationWireWriter.comparison(
                        evaluations.compare(call.project(), model.jobId(), baseline.jobId())));
    }

    private static void requireIndexType(Optional<String> name) {
        Optional<StringIndexType> type = name.flatMap(StringIndexType::parse);
        if (!type.equals(Optional.of(StringIndexType.UTF16_CODE_UNIT))) {
            throw new ServiceException(
                    ServiceError.of(
                                    ErrorCode.INVALID_ARGUMENT,
                                    "The query parameter stringIndexType is missing or bad.")
                            .at("stringIndexType")
                            .because(
                                    InnerErrorCode.INVALID_PARAMETER_VALUE,
                                    "Use stringIndexType=Utf16CodeUnit."));
        }
    }
}
