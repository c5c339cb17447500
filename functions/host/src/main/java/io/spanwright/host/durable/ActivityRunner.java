package io.spanwright.host.durable;

import com.microsoft.durabletask.implementation.protobuf.OrchestratorService.HistoryEvent;
import com.microsoft.durabletask.implementation.protobuf.OrchestratorService.TaskFailureDetails;
import io.spanwright.host.app.FunctionFile;
import io.spanwright.host.worker.FunctionResult;
import io.spanwright.host.worker.FunctionWorker;
import io.spanwright.host.worker.Invocation;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Runs one activity and posts its result. The request is deleted in the transaction that posts the
 * result: an activity that is cut off runs again, one that has answered does not.
 *
 * <p>A String parameter gets the input as raw JSON, also for text, which comes in quotation marks:
 * that is what Azure's Durable extension does with Java apps. A result is always written as JSON.
 */
final class ActivityRunner {
    private static final Logger LOGGER = Logger.getLogger(ActivityRunner.class.getName());

    private final Instances instances;
    private final FunctionWorker worker;
    private final Map<String, FunctionFile> activities;
    private final Function<FunctionFile, Map<String, Object>> inputs;
    private final BooleanSupplier stopping;

    /**
     * @param activities by the name that orchestrators use
     * @param inputs the inputs of a function besides its trigger
     * @param stopping whether a failure may come from the host's stop, and so does not count
     */
    ActivityRunner(
            Instances instances,
            FunctionWorker worker,
            Map<String, FunctionFile> activities,
            Function<FunctionFile, Map<String, Object>> inputs,
            BooleanSupplier stopping) {
        this.instances = instances;
        this.worker = worker;
        this.activities = Map.copyOf(activities);
        this.inputs = inputs;
        this.stopping = stopping;
    }

    /** Runs it to its end, unless it is no longer wanted. */
    void run(ActivityTask task) {
        if (!tables().database().transaction(() -> tables().tasks().isWanted(task))) {
            return;
        }
        FunctionFile function = activities.get(task.name());
        if (function == null) {
            String message = "The app has no activity named " + task.name();
            post(task, failed(task, Events.failure("ActivityNotFound", message, true)));
            return;
        }
        HistoryEvent result;
        try {
            result = Events.taskCompleted(task.taskId(), call(task, function));
        } catch (Throwable e) {
            if (stopping.getAsBoolean()) {
                return;
            }
            LOGGER.log(Level.WARNING, "Activity " + task.name() + " failed", e);
            String message = e.getMessage() == null ? "" : e.getMessage();
            result = failed(task, Events.failure(e.getClass().getName(), message, false));
        }
        post(task, result);
    }

    private Tables tables() {
        return instances.tables();
    }

    private String call(ActivityTask task, FunctionFile function) throws Throwable {
        Map<String, Object> all = new HashMap<>(inputs.apply(function));
        if (task.input() != null) {
            all.put(function.trigger().name(), task.input());
        }
        Map<String, String> metadata = Map.of("instanceId", task.instanceId());
        return FunctionResult.json(worker.invoke(function, new Invocation(all, metadata)));
    }

    private static HistoryEvent failed(ActivityTask task, TaskFailureDetails failure) {
        return Events.taskFailed(task.taskId(), failure);
    }

    private void post(ActivityTask task, HistoryEvent event) {
        tables().database()
                .transaction(
                        () -> {
                            if (tables().tasks().remove(task)) {
                                instances.post(
                                        task.instanceId(),
                                        task.executionId(),
                                        Instant.now(),
                                        event);
                            }
                            return null;
                        });
    }
}
