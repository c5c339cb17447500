package io.spanwright.host.testapp;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.azure.functions.HttpRequestMessage;
import com.microsoft.azure.functions.HttpResponseMessage;
import com.microsoft.azure.functions.HttpStatus;
import com.microsoft.azure.functions.annotation.BindingName;
import com.microsoft.azure.functions.annotation.HttpTrigger;
import com.microsoft.durabletask.DurableTaskClient;
import com.microsoft.durabletask.NewOrchestrationInstanceOptions;
import com.microsoft.durabletask.OrchestrationMetadata;
import com.microsoft.durabletask.OrchestrationStatusQuery;
import com.microsoft.durabletask.azurefunctions.DurableClientContext;
import com.microsoft.durabletask.azurefunctions.DurableClientInput;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The durable client behind HTTP. */
public final class ClientFunctions {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Starts an orchestration with the body as its input, {@code in} so many milliseconds. */
    public HttpResponseMessage start(
            @HttpTrigger(name = "request") HttpRequestMessage<Optional<String>> request,
            @BindingName("name") String name,
            @BindingName("id") String id,
            @DurableClientInput(name = "client") DurableClientContext context) {
        try (DurableTaskClient client = context.getClient()) {
            NewOrchestrationInstanceOptions options =
                    new NewOrchestrationInstanceOptions()
                            .setInstanceId(id)
                            .setInput(request.getBody().orElse(null));
            String wait = request.getQueryParameters().get("in");
            if (wait != null) {
                options.setStartTime(Instant.now().plusMillis(Long.parseLong(wait)));
            }
            client.scheduleNewOrchestrationInstance(name, options);
            return request.createResponseBuilder(HttpStatus.ACCEPTED).build();
        } catch (StatusRuntimeException e) {
            return request.createResponseBuilder(HttpStatus.CONFLICT)
                    .body(e.getStatus().getCode().name())
                    .build();
        }
    }

    /** What an orchestration does now, or did in the end. */
    public HttpResponseMessage status(
            @HttpTrigger(name = "request") HttpRequestMessage<Optional<String>> request,
            @BindingName("id") String id,
            @DurableClientInput(name = "client") DurableClientContext context)
            throws Exception {
        try (DurableTaskClient client = context.getClient()) {
            OrchestrationMetadata metadata =
                    request.getQueryParameters().containsKey("wait")
                            ? client.waitForInstanceCompletion(id, Duration.ofSeconds(20), true)
                            : client.getInstanceMetadata(id, true);
            if (!metadata.isInstanceFound()) {
                return request.createResponseBuilder(HttpStatus.NOT_FOUND).build();
            }
            Map<String, Object> seen = new LinkedHashMap<>();
            seen.put("status", metadata.getRuntimeStatus().name());
            seen.put("output", metadata.getSerializedOutput());
            seen.put(
                    "custom",
                    metadata.isCustomStatusFetched()
                            ? metadata.readCustomStatusAs(String.class)
                            : null);
            seen.put(
                    "failure",
                    metadata.getFailureDetails() == null
                            ? null
                            : metadata.getFailureDetails().getErrorType());
            return request.createResponseBuilder(HttpStatus.OK)
                    .body(JSON.writeValueAsString(seen))
                    .build();
        }
    }

    /** Everything else a client can do to an instance. */
    public String act(
            @HttpTrigger(name = "request") HttpRequestMessage<Optional<String>> request,
            @BindingName("id") String id,
            @BindingName("verb") String verb,
            @DurableClientInput(name = "client") DurableClientContext context) {
        try (DurableTaskClient client = context.getClient()) {
            switch (verb) {
                case "terminate" -> client.terminate(id, "stopped");
                case "suspend" -> client.suspendInstance(id);
                case "resume" -> client.resumeInstance(id);
                case "purge" -> {
                    return "" + client.purgeInstance(id).getDeletedInstanceCount();
                }
                case "query" -> {
                    return ""
                            + client.queryInstances(
                                            new OrchestrationStatusQuery()
                                                    .setInstanceIdPrefix(id)
                                                    .setMaxInstanceCount(2))
                                    .getOrchestrationState()
                                    .size();
                }
                default -> client.raiseEvent(id, verb, request.getBody().orElse(null));
            }
            return "done";
        }
    }
}
