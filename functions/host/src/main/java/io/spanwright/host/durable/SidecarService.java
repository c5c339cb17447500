package io.spanwright.host.durable;

import com.google.protobuf.Empty;
import com.microsoft.durabletask.implementation.protobuf.OrchestratorService.*;
import com.microsoft.durabletask.implementation.protobuf.TaskHubSidecarServiceGrpc.TaskHubSidecarServiceImplBase;
import io.grpc.Context;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import io.spanwright.host.HostException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The service that the app's DurableTaskClient talks to. The calls of the protocol that are for
 * workers, not clients, are not implemented: the host calls the app's functions itself.
 */
final class SidecarService extends TaskHubSidecarServiceImplBase {
    private final InstanceControl control;
    private final InstanceQueries queries;
    private final Completions completions;

    SidecarService(InstanceControl control, InstanceQueries queries, Completions completions) {
        this.control = control;
        this.queries = queries;
        this.completions = completions;
    }

    @Override
    public void hello(Empty request, StreamObserver<Empty> observer) {
        answer(observer, Empty::getDefaultInstance);
    }

    @Override
    public void startInstance(
            CreateInstanceRequest request, StreamObserver<CreateInstanceResponse> observer) {
        answer(
                observer,
                () ->
                        CreateInstanceResponse.newBuilder()
                                .setInstanceId(control.start(request))
                                .build());
    }

    @Override
    public void getInstance(
            GetInstanceRequest request, StreamObserver<GetInstanceResponse> observer) {
        answer(
                observer,
                () ->
                        InstanceQueries.response(
                                queries.find(request.getInstanceId()),
                                request.getGetInputsAndOutputs()));
    }

    @Override
    public void waitForInstanceStart(
            GetInstanceRequest request, StreamObserver<GetInstanceResponse> observer) {
        waitUntil(
                request,
                instance -> instance.status() != OrchestrationStatus.ORCHESTRATION_STATUS_PENDING,
                observer);
    }

    @Override
    public void waitForInstanceCompletion(
            GetInstanceRequest request, StreamObserver<GetInstanceResponse> observer) {
        waitUntil(request, Instance::hasEnded, observer);
    }

    @Override
    public void raiseEvent(RaiseEventRequest request, StreamObserver<RaiseEventResponse> observer) {
        answer(
                observer,
                () -> {
                    control.raiseEvent(request);
                    return RaiseEventResponse.getDefaultInstance();
                });
    }

    @Override
    public void terminateInstance(
            TerminateRequest request, StreamObserver<TerminateResponse> observer) {
        answer(
                observer,
                () -> {
                    control.terminate(
                            request.getInstanceId(), request.hasOutput(), request.getOutput());
                    completions.changed(request.getInstanceId());
                    return TerminateResponse.getDefaultInstance();
                });
    }

    @Override
    public void suspendInstance(SuspendRequest request, StreamObserver<SuspendResponse> observer) {
        answer(
                observer,
                () -> {
                    control.suspend(request.getInstanceId());
                    return SuspendResponse.getDefaultInstance();
                });
    }

    @Override
    public void resumeInstance(ResumeRequest request, StreamObserver<ResumeResponse> observer) {
        answer(
                observer,
                () -> {
                    control.resume(request.getInstanceId());
                    return ResumeResponse.getDefaultInstance();
                });
    }

    @Override
    public void queryInstances(
            QueryInstancesRequest request, StreamObserver<QueryInstancesResponse> observer) {
        answer(observer, () -> queries.query(request.getQuery()));
    }

    @Override
    public void purgeInstances(
            PurgeInstancesRequest request, StreamObserver<PurgeInstancesResponse> observer) {
        answer(
                observer,
                () ->
                        PurgeInstancesResponse.newBuilder()
                                .setDeletedInstanceCount(purge(request))
                                .build());
    }

    /** The tables are created at the start. */
    @Override
    public void createTaskHub(
            CreateTaskHubRequest request, StreamObserver<CreateTaskHubResponse> observer) {
        answer(observer, CreateTaskHubResponse::getDefaultInstance);
    }

    private int purge(PurgeInstancesRequest request) {
        if (!request.hasPurgeInstanceFilter()) {
            return control.purge(request.getInstanceId()) ? 1 : 0;
        }
        return (int)
                queries.ended(request.getPurgeInstanceFilter()).stream()
                        .filter(control::purge)
                        .count();
    }

    /** Answers as soon as the instance is as wanted, or gone; never, if the caller gives up. */
    private void waitUntil(
            GetInstanceRequest request,
            Predicate<Instance> wanted,
            StreamObserver<GetInstanceResponse> observer) {
        String id = request.getInstanceId();
        AtomicBoolean answered = new AtomicBoolean();
        Runnable check =
                () -> {
                    Optional<Instance> now = queries.find(id);
                    boolean over = now.isEmpty() || wanted.test(now.get());
                    if (over && answered.compareAndSet(false, true)) {
                        boolean withData = request.getGetInputsAndOutputs();
                        answer(observer, () -> InstanceQueries.response(now, withData));
                    }
                };
        completions.add(id, check);
        Context.current().addListener(context -> completions.remove(id, check), Runnable::run);
        check.run();
    }

    private static <T> void answer(StreamObserver<T> observer, Supplier<T> answer) {
        try {
            T value = answer.get();
            observer.onNext(value);
            observer.onCompleted();
        } catch (HostException e) {
            observer.onError(Status.INTERNAL.withDescription(e.getMessage()).asRuntimeException());
        } catch (io.grpc.StatusRuntimeException e) {
            observer.onError(e);
        }
    }
}
