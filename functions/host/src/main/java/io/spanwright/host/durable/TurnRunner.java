package io.spanwright.host.durable;

import com.microsoft.durabletask.implementation.protobuf.OrchestratorService.HistoryEvent;
import com.microsoft.durabletask.implementation.protobuf.OrchestratorService.OrchestratorRequest;
import com.microsoft.durabletask.implementation.protobuf.OrchestratorService.OrchestratorResponse;
import io.spanwright.host.app.FunctionFile;
import io.spanwright.host.worker.FunctionWorker;
import io.spanwright.host.worker.Invocation;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Logger;

/**
 * One turn of an instance: gives its new messages to the orchestrator, which replays its history
 * and goes on as far as it can, and writes what it decided. Reading and writing are transactions of
 * their own, the orchestrator runs between them: a turn that is cut off has not happened.
 */
final class TurnRunner {
    private static final Logger LOGGER = Logger.getLogger(TurnRunner.class.getName());

    private final Instances instances;
    private final TurnCommit commit;
    private final FunctionWorker worker;
    private final Map<String, FunctionFile> orchestrators;

    /**
     * @param orchestrators by the name that clients use
     */
    TurnRunner(
            Instances instances, FunctionWorker worker, Map<String, FunctionFile> orchestrators) {
        this.instances = instances;
        this.commit = new TurnCommit(instances);
        this.worker = worker;
        this.orchestrators = Map.copyOf(orchestrators);
    }

    /**
     * Runs a turn, if there is one to run.
     *
     * @throws Throwable if the orchestrator function could not be called; the turn may be repeated
     */
    void run(String instanceId) throws Throwable {
        Optional<TurnCommit.Turn> turn = tables().database().transaction(() -> read(instanceId));
        if (turn.isEmpty()) {
            return;
        }
        FunctionFile function = orchestrators.get(turn.get().instance().name());
        if (function == null) {
            fail(
                    turn.get(),
                    "OrchestratorNotFound",
                    "The app has no orchestrator named " + turn.get().instance().name());
            return;
        }
        run(turn.get(), function);
    }

    /** Ends an instance whose turns fail again and again. */
    void giveUp(String instanceId, Throwable cause) {
        Optional<TurnCommit.Turn> turn = tables().database().transaction(() -> read(instanceId));
        turn.ifPresent(
                one -> fail(one, cause.getClass().getName(), "The orchestrator cannot be run"));
    }

    private void run(TurnCommit.Turn turn, FunctionFile function) throws Throwable {
        OrchestratorResponse response = call(turn, function);
        TurnOutcome outcome;
        try {
            outcome = TurnOutcome.of(turn.history(), response);
        } catch (TurnOutcome.NonDeterminismException e) {
            LOGGER.severe(() -> function.name() + ": " + e.getMessage());
            fail(turn, "NonDeterministicOrchestrator", e.getMessage());
            return;
        }
        tables().database()
                .transaction(
                        () -> {
                            commit.commit(turn, outcome);
                            return null;
                        });
    }

    private void fail(TurnCommit.Turn turn, String type, String message) {
        tables().database()
                .transaction(
                        () -> {
                            commit.fail(turn, type, message);
                            return null;
                        });
    }

    private OrchestratorResponse call(TurnCommit.Turn turn, FunctionFile function)
            throws Throwable {
        OrchestratorRequest.Builder request =
                OrchestratorRequest.newBuilder()
                        .setInstanceId(turn.instance().id())
                        .addAllNewEvents(turn.events());
        request.getExecutionIdBuilder().setValue(turn.instance().executionId());
        turn.history().stream()
                .filter(event -> ScheduledAction.of(event).isEmpty())
                .forEach(request::addPastEvents);
        String encoded = Base64.getEncoder().encodeToString(request.build().toByteArray());
        Object answer =
                worker.invoke(
                        function,
                        new Invocation(Map.of(function.trigger().name(), encoded), Map.of()));
        if (answer instanceof String text) {
            return OrchestratorResponse.parseFrom(Base64.getDecoder().decode(text));
        }
        throw new IllegalStateException(
                "The app has no orchestration middleware: add durabletask-azure-functions to it");
    }

    private Tables tables() {
        return instances.tables();
    }

    private Optional<TurnCommit.Turn> read(String instanceId) throws SQLException {
        Optional<Instance> instance = instances.findRunning(instanceId);
        if (instance.isEmpty()) {
            return Optional.empty();
        }
        List<Message> messages = new ArrayList<>(tables().inbox().visible(instance.get()));
        messages.sort(Comparator.comparing(message -> !message.event().hasExecutionStarted()));
        List<HistoryEvent> history = tables().histories().of(instanceId);
        if (messages.isEmpty() || !hasStarted(history, messages)) {
            return Optional.empty();
        }
        List<HistoryEvent> events = new ArrayList<>();
        events.add(Events.orchestratorStarted(now(history, messages)));
        messages.forEach(message -> events.add(message.event()));
        return Optional.of(new TurnCommit.Turn(instance.get(), history, events, messages));
    }

    /** An event may come before the start; the runner would take a turn of it alone for the end. */
    private static boolean hasStarted(List<HistoryEvent> history, List<Message> messages) {
        return !history.isEmpty() || messages.get(0).event().hasExecutionStarted();
    }

    /**
     * The time the orchestrator sees: never earlier than in the turn before, and later than the
     * time of any timer that has fired, whatever the clock was set to meanwhile.
     */
    private static Instant now(List<HistoryEvent> history, List<Message> messages) {
        Instant now = Instant.now();
        for (HistoryEvent event : history) {
            if (event.hasOrchestratorStarted()) {
                now = later(now, Events.instant(event.getTimestamp()).plusNanos(1));
            }
        }
        for (Message message : messages) {
            if (message.event().hasTimerFired()) {
                Instant fireAt = Events.instant(message.event().getTimerFired().getFireAt());
                now = later(now, fireAt.plusNanos(1));
            }
        }
        return now;
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
