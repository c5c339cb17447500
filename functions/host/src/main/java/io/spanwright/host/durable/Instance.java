package io.spanwright.host.durable;

import com.microsoft.durabletask.implementation.protobuf.OrchestratorService.OrchestrationStatus;
import com.microsoft.durabletask.implementation.protobuf.OrchestratorService.TaskFailureDetails;
import java.time.Instant;
import java.util.Optional;

/**
 * One orchestration instance.
 *
 * @param id chosen by the client
 * @param executionId changes with each continue-as-new
 * @param name of the orchestrator function
 * @param input JSON, may be null
 * @param output JSON, null until it ended
 * @param customStatus JSON, may be null
 */
record Instance(
        String id,
        String executionId,
        String name,
        OrchestrationStatus status,
        String input,
        String output,
        String customStatus,
        Optional<TaskFailureDetails> failure,
        Instant created,
        Instant updated,
        Optional<Parent> parent) {
    /** The orchestration that started it as a sub-orchestration, with its execution then. */
    record Parent(String instanceId, String executionId, int taskId) {}

    /** Whether nothing more will happen to it. */
    boolean hasEnded() {
        return hasEnded(status);
    }

    static boolean hasEnded(OrchestrationStatus status) {
        return switch (status) {
            case ORCHESTRATION_STATUS_RUNNING,
                    ORCHESTRATION_STATUS_PENDING,
                    ORCHESTRATION_STATUS_SUSPENDED,
                    ORCHESTRATION_STATUS_CONTINUED_AS_NEW ->
                    false;
            default -> true;
        };
    }
}
