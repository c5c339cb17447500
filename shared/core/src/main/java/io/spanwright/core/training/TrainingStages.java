package io.spanwright.core.training;

import io.spanwright.core.job.Job;
import io.spanwright.core.job.JobDetails;
import io.spanwright.core.job.JobStatus;
import java.time.Instant;

/** What a training job looks like from stage to stage. Each may be reached more than once. */
final class TrainingStages {

    private TrainingStages() {}

    /** Running, since now unless it was before. */
    static Job started(Job job, Instant now) {
        JobDetails.Train details = (JobDetails.Train) job.details();
        Job running = job.status() == JobStatus.RUNNING ? job : job.become(JobStatus.RUNNING, now);
        return running.with(
                details.withTraining(details.training().running(0, now), details.estimatedEnd()),
                running.lastUpdated());
    }

    /** The training is done and the evaluation begins. */
    static Job trained(Job job, Instant now) {
        JobDetails.Train details = (JobDetails.Train) job.details();
        return job.with(
                details.withTraining(details.training().succeeded(now), details.estimatedEnd())
                        .withEvaluation(details.evaluation().running(0, now)),
                now);
    }

    /** The evaluation is so far. */
    static Job evaluating(Job job, int percent, Instant now) {
        JobDetails.Train details = (JobDetails.Train) job.details();
        return job.with(
                details.withEvaluation(
                        percent == 100
                                ? details.evaluation().succeeded(now)
                                : details.evaluation().running(percent, now)),
                now);
    }
}
