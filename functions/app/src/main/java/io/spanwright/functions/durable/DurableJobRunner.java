package io.spanwright.functions.durable;

import static java.util.Objects.requireNonNull;

import com.microsoft.durabletask.DurableTaskClient;
import com.microsoft.durabletask.OrchestrationMetadata;
import com.microsoft.durabletask.OrchestrationRuntimeStatus;
import io.spanwright.core.job.JobKind;
import io.spanwright.core.job.JobRunner;
import java.util.function.Supplier;

/** Starts a job's orchestration under the job's id, unless there is one already. */
public final class DurableJobRunner implements JobRunner {

    private final Supplier<DurableTaskClient> clients;

    /**
     * @param clients opens a client each time it is asked; each is closed here, for it holds a
     *     channel of its own
     */
    public DurableJobRunner(Supplier<DurableTaskClient> clients) {
        this.clients = requireNonNull(clients, "clients is null");
    }

    @Override
    public void start(JobKind kind, String project, String jobId) {
        String orchestrator = kind.isTraining() ? TrainingOrchestrator.NAME : JobOrchestrator.NAME;
        try (DurableTaskClient client = clients.get()) {
            if (isFree(client, jobId)) {
                schedule(client, orchestrator, project, jobId);
            }
        }
    }

    /**
     * The API and the timer may start a job at the same time; then one of them finds it started.
     */
    private static void schedule(
            DurableTaskClient client, String orchestrator, String project, String jobId) {
        try {
            client.scheduleNewOrchestrationInstance(orchestrator, project, jobId);
        } catch (RuntimeException e) {
            if (!client.getInstanceMetadata(jobId, false).isInstanceFound()) {
                throw e;
            }
        }
    }

    /**
     * Whether there is no orchestration of the job. One that failed, because even saying so failed
     * too often, is cleared away: whoever asks to start the job knows that it has not ended.
     */
    private static boolean isFree(DurableTaskClient client, String jobId) {
        OrchestrationMetadata metadata = client.getInstanceMetadata(jobId, false);
        if (!metadata.isInstanceFound()) {
            return true;
        }
        if (metadata.getRuntimeStatus() != OrchestrationRuntimeStatus.FAILED) {
            return false;
        }
        client.purgeInstance(jobId);
        return true;
    }
}
