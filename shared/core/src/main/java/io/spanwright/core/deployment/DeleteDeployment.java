package io.spanwright.core.deployment;

import io.spanwright.core.job.Job;
import io.spanwright.core.job.JobBody;
import io.spanwright.core.job.JobDetails;
import io.spanwright.core.job.JobStatus;
import io.spanwright.core.job.JobStore;
import io.spanwright.core.store.ItemChange;
import io.spanwright.core.store.Stored;
import java.util.List;

/** Takes a deployment away and ends the job, in one commit. One that is gone already is fine. */
public final class DeleteDeployment implements JobBody {

    private final DeploymentStore store;
    private final JobStore jobs;

    public DeleteDeployment(DeploymentStore store, JobStore jobs) {
        this.store = store;
        this.jobs = jobs;
    }

    @Override
    public void run(Stored<Job> read) {
        Job job = read.value();
        JobDetails.DeleteDeployment details = (JobDetails.DeleteDeployment) job.details();
        List<ItemChange> deletion =
                store
                        .find(job.project(), details.deploymentName())
                        .map(deployment -> store.delete(job.project(), deployment))
                        .stream()
                        .toList();
        jobs.replace(read, job.become(JobStatus.SUCCEEDED, jobs.now()), deletion);
    }
}
