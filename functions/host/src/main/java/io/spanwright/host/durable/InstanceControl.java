package io.spanwright.host.durable;

import com.google.protobuf.StringValue;
import com.microsoft.durabletask.implementation.protobuf.OrchestratorService.CreateInstanceRequest;
import com.microsoft.durabletask.implementation.protobuf.OrchestratorService.OrchestrationStatus;
import com.microsoft.durabletask.implementation.protobuf.OrchestratorService.RaiseEventRequest;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.spanwright.host.store.Database;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What clients do to instances. Each method is one transaction. */
final class InstanceControl {
    private final Instances instances;
    private final Runnable changed;

    /**
     * @param changed called after each change
     */
    InstanceControl(Instances instances, Runnable changed) {
        this.instances = instances;
        this.changed = changed;
    }

    /**
     * Stores a new instance. An ended one of the same id is replaced, as on Azure.
     *
     * @return its id
     * @throws StatusRuntimeException ALREADY_EXISTS if one of this id has not ended; nothing is
     *     changed then, so a caller that only wants it to run may ignore this
     */
    String start(CreateInstanceRequest request) {
        String id =
                request.getInstanceId().isEmpty()
                        ? UUID.randomUUID().toString()
                        : request.getInstanceId();
        boolean created = database().transaction(() -> insert(id, request));
        if (!created) {
            throw Status.ALREADY_EXISTS
                    .withDescription(
                            "An Orchestration instance with the ID " + id + " already exists.")
                    .asRuntimeException();
        }
        changed.run();
        return id;
    }

    private boolean insert(String id, CreateInstanceRequest request) throws java.sql.SQLException {
        if (instances.findRunning(id).isPresent()) {
            return false;
        }
        Instant start =
                request.hasScheduledStartTimestamp()
                        ? Events.instant(request.getScheduledStartTimestamp())
                        : Instant.now();
        String input = request.hasInput() ? request.getInput().getValue() : null;
        instances.start(id, request.getName(), input, start, Optional.empty());
        return true;
    }

    /** Delivers an event; an ended instance drops it. */
    void raiseEvent(RaiseEventRequest request) {
        change(
                request.getInstanceId(),
                instance ->
                        instances.post(
                                instance.id(),
                                null,
                                Instant.now(),
                                Events.eventRaised(
                                        request.getName(),
                                        request.getInput(),
                                        request.hasInput())));
    }

    /** Ends an instance now; activities that are running run on, their results are dropped. */
    void terminate(String id, boolean hasOutput, StringValue output) {
        change(
                id,
                instance ->
                        instances.end(
                                instance,
                                OrchestrationStatus.ORCHESTRATION_STATUS_TERMINATED,
                                hasOutput ? output.getValue() : null,
                                Optional.empty()));
    }

    /** Lets messages wait until {@link #resume}. */
    void suspend(String id) {
        change(
                id,
                instance ->
                        instances
                                .tables()
                                .instances()
                                .setStatus(id, OrchestrationStatus.ORCHESTRATION_STATUS_SUSPENDED));
    }

    void resume(String id) {
        change(
                id,
                instance -> {
                    if (instance.status() == OrchestrationStatus.ORCHESTRATION_STATUS_SUSPENDED) {
                        instances
                                .tables()
                                .instances()
                                .setStatus(id, OrchestrationStatus.ORCHESTRATION_STATUS_RUNNING);
                    }
                });
    }

    /** Deletes an ended instance; whether there was one. */
    boolean purge(String id) {
        return database()
                .transaction(
                        () -> {
                            Optional<Instance> instance = instances.tables().instances().find(id);
                            if (instance.isEmpty() || !instance.get().hasEnded()) {
                                return false;
                            }
                            instances.delete(id);
                            return true;
                        });
    }

    private Database database() {
        return instances.tables().database();
    }

    /** A change to an instance that has not ended. */
    @FunctionalInterface
    private interface Change {
        void make(Instance instance) throws java.sql.SQLException;
    }

    private void change(String id, Change change) {
        boolean found =
                database()
                        .transaction(
                                () -> {
                                    Optional<Instance> instance =
                                            instances.tables().instances().find(id);
                                    if (instance.isPresent() && !instance.get().hasEnded()) {
                                        change.make(instance.get());
                                    }
                                    return instance.isPresent();
                                });
        if (!found) {
            throw Status.NOT_FOUND
                    .withDescription("No instance with ID '" + id + "' was found.")
                    .asRuntimeException();
        }
        changed.run();
    }
}
