package io.spanwright.host.durable;

import com.google.protobuf.StringValue;
import com.google.protobuf.Timestamp;
import com.microsoft.durabletask.implementation.protobuf.OrchestratorService.EventRaisedEvent;
import com.microsoft.durabletask.implementation.protobuf.OrchestratorService.ExecutionStartedEvent;
import com.microsoft.durabletask.implementation.protobuf.OrchestratorService.HistoryEvent;
import com.microsoft.durabletask.implementation.protobuf.OrchestratorService.OrchestrationInstance;
import com.microsoft.durabletask.implementation.protobuf.OrchestratorService.OrchestratorStartedEvent;
import com.microsoft.durabletask.implementation.protobuf.OrchestratorService.SubOrchestrationInstanceCompletedEvent;
import com.microsoft.durabletask.implementation.protobuf.OrchestratorService.SubOrchestrationInstanceFailedEvent;
import com.microsoft.durabletask.implementation.protobuf.OrchestratorService.TaskCompletedEvent;
import com.microsoft.durabletask.implementation.protobuf.OrchestratorService.TaskFailedEvent;
import com.microsoft.durabletask.implementation.protobuf.OrchestratorService.TaskFailureDetails;
import com.microsoft.durabletask.implementation.protobuf.OrchestratorService.TimerFiredEvent;
import java.time.Instant;

/** Makes history events. An event that answers nothing has the number -1. */
final class Events {
    private static final int NO_NUMBER = -1;

    private Events() {}

    static HistoryEvent orchestratorStarted(Instant now) {
        return event(now)
                .setOrchestratorStarted(OrchestratorStartedEvent.getDefaultInstance())
                .build();
    }

    static HistoryEvent executionStarted(
            String instanceId, String executionId, String name, String input) {
        ExecutionStartedEvent.Builder started =
                ExecutionStartedEvent.newBuilder()
                        .setName(name)
                        .setOrchestrationInstance(
                                OrchestrationInstance.newBuilder()
                                        .setInstanceId(instanceId)
                                        .setExecutionId(StringValue.of(executionId)));
        if (input != null) {
            started.setInput(StringValue.of(input));
        }
        return event(Instant.now()).setExecutionStarted(started).build();
    }

    static HistoryEvent taskCompleted(int taskId, String result) {
        TaskCompletedEvent.Builder completed =
                TaskCompletedEvent.newBuilder().setTaskScheduledId(taskId);
        if (result != null) {
            completed.setResult(StringValue.of(result));
        }
        return event(Instant.now()).setTaskCompleted(completed).build();
    }

    static HistoryEvent taskFailed(int taskId, TaskFailureDetails failure) {
        return event(Instant.now())
                .setTaskFailed(
                        TaskFailedEvent.newBuilder()
                                .setTaskScheduledId(taskId)
                                .setFailureDetails(failure))
                .build();
    }

    static HistoryEvent subOrchestrationCompleted(int taskId, String result) {
        SubOrchestrationInstanceCompletedEvent.Builder completed =
                SubOrchestrationInstanceCompletedEvent.newBuilder().setTaskScheduledId(taskId);
        if (result != null) {
            completed.setResult(StringValue.of(result));
        }
        return event(Instant.now()).setSubOrchestrationInstanceCompleted(completed).build();
    }

    static HistoryEvent subOrchestrationFailed(int taskId, TaskFailureDetails failure) {
        return event(Instant.now())
                .setSubOrchestrationInstanceFailed(
                        SubOrchestrationInstanceFailedEvent.newBuilder()
                                .setTaskScheduledId(taskId)
                                .setFailureDetails(failure))
                .build();
    }

    static HistoryEvent timerFired(int timerId, Timestamp fireAt) {
        return event(instant(fireAt))
                .setTimerFired(TimerFiredEvent.newBuilder().setTimerId(timerId).setFireAt(fireAt))
                .build();
    }

    static HistoryEvent eventRaised(String name, StringValue input, boolean hasInput) {
        EventRaisedEvent.Builder raised = EventRaisedEvent.newBuilder().setName(name);
        if (hasInput) {
            raised.setInput(input);
        }
        return event(Instant.now()).setEventRaised(raised).build();
    }

    static TaskFailureDetails failure(String type, String message, boolean nonRetriable) {
        return TaskFailureDetails.newBuilder()
                .setErrorType(type)
                .setErrorMessage(message)
                .setIsNonRetriable(nonRetriable)
                .build();
    }

    static HistoryEvent.Builder event(Instant time) {
        return HistoryEvent.newBuilder().setEventId(NO_NUMBER).setTimestamp(timestamp(time));
    }

    static Timestamp timestamp(Instant time) {
        return Timestamp.newBuilder()
                .setSeconds(time.getEpochSecond())
                .setNanos(time.getNano())
                .build();
    }

    static Instant instant(Timestamp time) {
        return Instant.ofEpochSecond(time.getSeconds(), time.getNanos());
    }
}
