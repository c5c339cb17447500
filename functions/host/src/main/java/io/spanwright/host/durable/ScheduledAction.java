package io.spanwright.host.durable;

import com.microsoft.durabletask.implementation.protobuf.OrchestratorService.EventSentEvent;
import com.microsoft.durabletask.implementation.protobuf.OrchestratorService.HistoryEvent;
import com.microsoft.durabletask.implementation.protobuf.OrchestratorService.OrchestratorAction;
import com.microsoft.durabletask.implementation.protobuf.OrchestratorService.SubOrchestrationInstanceCreatedEvent;
import com.microsoft.durabletask.implementation.protobuf.OrchestratorService.TaskScheduledEvent;
import com.microsoft.durabletask.implementation.protobuf.OrchestratorService.TimerCreatedEvent;
import java.time.Instant;
import java.util.Optional;

/**
 * One thing an orchestrator asked for, as it must repeat it at every replay.
 *
 * @param number counts the requests of an execution
 * @param kind what was asked for
 * @param name of activity, orchestrator or event; empty for a timer
 */
record ScheduledAction(int number, Kind kind, String name) {
    /** What can be asked for. */
    enum Kind {
        ACTIVITY,
        SUB_ORCHESTRATION,
        TIMER,
        SEND_EVENT
    }

    /** From an action; empty for the completion. */
    static Optional<ScheduledAction> of(OrchestratorAction action) {
        int number = action.getId();
        return switch (action.getOrchestratorActionTypeCase()) {
            case SCHEDULETASK -> found(number, Kind.ACTIVITY, action.getScheduleTask().getName());
            case CREATESUBORCHESTRATION ->
                    found(
                            number,
                            Kind.SUB_ORCHESTRATION,
                            action.getCreateSubOrchestration().getName());
            case CREATETIMER -> found(number, Kind.TIMER, "");
            case SENDEVENT -> found(number, Kind.SEND_EVENT, action.getSendEvent().getName());
            case COMPLETEORCHESTRATION, ORCHESTRATORACTIONTYPE_NOT_SET -> Optional.empty();
        };
    }

    /** From the event that records it in history; empty for all other events. */
    static Optional<ScheduledAction> of(HistoryEvent event) {
        int number = event.getEventId();
        return switch (event.getEventTypeCase()) {
            case TASKSCHEDULED -> found(number, Kind.ACTIVITY, event.getTaskScheduled().getName());
            case SUBORCHESTRATIONINSTANCECREATED ->
                    found(
                            number,
                            Kind.SUB_ORCHESTRATION,
                            event.getSubOrchestrationInstanceCreated().getName());
            case TIMERCREATED -> found(number, Kind.TIMER, "");
            case EVENTSENT -> found(number, Kind.SEND_EVENT, event.getEventSent().getName());
            default -> Optional.empty();
        };
    }

    /** The event that records an action; inputs are left out, nothing reads them again. */
    static HistoryEvent record(OrchestratorAction action) {
        HistoryEvent.Builder event = Events.event(Instant.now()).setEventId(action.getId());
        switch (action.getOrchestratorActionTypeCase()) {
            case SCHEDULETASK ->
                    event.setTaskScheduled(
                            TaskScheduledEvent.newBuilder()
                                    .setName(action.getScheduleTask().getName()));
            case CREATESUBORCHESTRATION ->
                    event.setSubOrchestrationInstanceCreated(
                            SubOrchestrationInstanceCreatedEvent.newBuilder()
                                    .setName(action.getCreateSubOrchestration().getName()));
            case CREATETIMER ->
                    event.setTimerCreated(
                            TimerCreatedEvent.newBuilder()
                                    .setFireAt(action.getCreateTimer().getFireAt()));
            case SENDEVENT ->
                    event.setEventSent(
                            EventSentEvent.newBuilder().setName(action.getSendEvent().getName()));
            default -> throw new IllegalArgumentException("Not an action that is recorded");
        }
        return event.build();
    }

    private static Optional<ScheduledAction> found(int number, Kind kind, String name) {
        return Optional.of(new ScheduledAction(number, kind, name));
    }

    @Override
    public String toString() {
        return "#" + number + " " + kind + (name.isEmpty() ? "" : " " + name);
    }
}
