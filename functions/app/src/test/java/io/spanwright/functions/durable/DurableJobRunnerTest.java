package io.spanwright.functions.durable;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.microsoft.durabletask.DurableTaskClient;
import com.microsoft.durabletask.OrchestrationMetadata;
import com.microsoft.durabletask.OrchestrationRuntimeStatus;
import io.spanwright.core.job.JobKind;
import org.junit.jupiter.api.Test;
import org.mockito.InOrder;

class DurableJobRunnerTest {

    private final DurableTaskClient client = mock();
    private final DurableJobRunner runner = new DurableJobRunner(() -> client);

    @Test
    void startsTheOrchestrationUnderTheJobsIdAndClosesTheClient() {
        known(false);
        runner.start(JobKind.TRAIN, "loans", "job-1");
        verify(client).scheduleNewOrchestrationInstance("TrainingOrchestrator", "loans", "job-1");
        verify(client).close();
    }

    @Test
    void everyOtherKindIsAJobOfOneStep() {
        known(false);
        runner.start(JobKind.DELETE_PROJECT, "loans", "job-1");
        verify(client).scheduleNewOrchestrationInstance("JobOrchestrator", "loans", "job-1");
    }

    @Test
    void startsAFailedOneAnew() {
        OrchestrationMetadata metadata = known(true);
        when(metadata.getRuntimeStatus()).thenReturn(OrchestrationRuntimeStatus.FAILED);
        runner.start(JobKind.TRAIN, "loans", "job-1");
        InOrder order = inOrder(client);
        order.verify(client).purgeInstance("job-1");
        order.verify(client)
                .scheduleNewOrchestrationInstance("TrainingOrchestrator", "loans", "job-1");
    }

    @Test
    void losingTheRaceToStartItIsHarmless() {
        OrchestrationMetadata metadata = mock();
        when(metadata.isInstanceFound()).thenReturn(false, true);
        when(client.getInstanceMetadata("job-1", false)).thenReturn(metadata);
        when(client.scheduleNewOrchestrationInstance(anyString(), any(), anyString()))
                .thenThrow(new IllegalStateException("exists"));
        runner.start(JobKind.TRAIN, "loans", "job-1");
        verify(client).close();
    }

    @Test
    void leavesAnExistingOneAloneAndClosesTheClient() {
        OrchestrationMetadata metadata = known(true);
        when(metadata.getRuntimeStatus()).thenReturn(OrchestrationRuntimeStatus.RUNNING);
        runner.start(JobKind.TRAIN, "loans", "job-1");
        verify(client, never()).scheduleNewOrchestrationInstance(anyString(), any(), anyString());
        verify(client).close();
    }

    private OrchestrationMetadata known(boolean found) {
        OrchestrationMetadata metadata = mock();
        when(metadata.isInstanceFound()).thenReturn(found);
        when(client.getInstanceMetadata("job-1", false)).thenReturn(metadata);
        return metadata;
    }
}
