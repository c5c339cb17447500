package io.spanwright.core.api;

import io.spanwright.core.job.EvaluationOptions;
import io.spanwright.core.job.Job;
import io.spanwright.core.job.JobKind;
import io.spanwright.core.job.JobService;
import io.spanwright.core.training.TrainingService;
import java.util.Map;
import java.util.Optional;

/** Training jobs. */
final class TrainingHandlers {

    private static final EvaluationOptions DEFAULT = new EvaluationOptions(false, 80, 20);

    private final TrainingService trainings;
    private final JobService jobs;

    TrainingHandlers(TrainingService trainings, JobService jobs) {
        this.trainings = trainings;
        this.jobs = jobs;
    }

    Map<Operation, Handler> all() {
        return Map.of(
                Operation.TRAIN, this::train,
                Operation.LIST_TRAIN_JOBS, this::list,
                Operation.GET_TRAIN_JOB, this::get,
                Operation.CANCEL_TRAIN_JOB, this::cancel);
    }

    private ApiResponse train(Call call) {
        JsonBody json = JsonBody.parse(call.request().body());
        Job job =
                trainings.start(
                        call.project(),
                        json.requiredText("modelLabel"),
                        json.requiredText("trainingConfigVersion"),
                        json.object("evaluationOptions")
                                .map(TrainingHandlers::options)
                                .orElse(DEFAULT));
        return call.accepted(job, jobsPath(call));
    }

    private static EvaluationOptions options(JsonBody json) {
        String kind = json.text("kind").orElse("percentage");
        if (kind.equalsIgnoreCase("manual")) {
            return new EvaluationOptions(true, 0, 0);
        }
        if (!kind.equalsIgnoreCase("percentage")) {
            throw json.unknown("kind", "percentage or manual");
        }
        return percentages(json);
    }

    private static EvaluationOptions percentages(JsonBody json) {
        Optional<Integer> train = json.number("trainingSplitPercentage");
        Optional<Integer> test = json.number("testingSplitPercentage");
        int testing = test.orElse(100 - train.orElse(DEFAULT.trainingSplitPercentage()));
        int training = train.orElse(100 - testing);
        if (training < 0 || testing < 0 || training + testing != 100) {
            throw json.unknown(
                    "trainingSplitPercentage",
                    "0 to 100, and 100 together with testingSplitPercentage");
        }
        return new EvaluationOptions(false, training, testing);
    }

    private static String jobsPath(Call call) {
        return Routes.PROJECTS + "/" + call.project() + "/train/jobs";
    }

    private ApiResponse list(Call call) {
        Paging paging = Paging.of(call.request());
        return Responses.ok(
                paging.page(trainings.list(call.project()), WireWriter::job, call.links()));
    }

    private ApiResponse get(Call call) {
        return Responses.ok(
                WireWriter.job(jobs.get(call.project(), call.path("jobId"), JobKind.TRAIN)));
    }

    // Started once more: who cancels a job that was never started wants to see it end.
    private ApiResponse cancel(Call call) {
        return call.accepted(jobs.cancel(call.project(), call.path("jobId")), jobsPath(call));
    }
}
