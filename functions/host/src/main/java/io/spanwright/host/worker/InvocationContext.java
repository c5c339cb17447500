package io.spanwright.host.worker;

import com.microsoft.azure.functions.RetryContext;
import com.microsoft.azure.functions.TraceContext;
import com.microsoft.azure.functions.internal.spi.middleware.MiddlewareContext;
import java.lang.reflect.InvocationTargetException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Logger;

/** One call as middleware sees it; the function gets it as its ExecutionContext. */
final class InvocationContext implements MiddlewareContext {
    private static final TraceContext NO_TRACE =
            new TraceContext() {
                @Override
                public String getTraceparent() {
                    return "";
                }

                @Override
                public String getTracestate() {
                    return "";
                }

                @Override
                public Map<String, String> getAttributes() {
                    return Map.of();
                }
            };

    private final LoadedFunction function;
    private final Invocation invocation;
    private final String invocationId = UUID.randomUUID().toString();
    private final Map<String, Object> replaced = new HashMap<>();
    private Object returnValue;

    InvocationContext(LoadedFunction function, Invocation invocation) {
        this.function = function;
        this.invocation = invocation;
    }

    /** Calls the method, with what middleware replaced. */
    void call(Object instance) throws InvocationTargetException, IllegalAccessException {
        Object[] arguments =
                function.parameters().stream().map(this::argument).toArray(Object[]::new);
        returnValue = function.method().invoke(instance, arguments);
    }

    private Object argument(BoundParameter parameter) {
        return switch (parameter.source()) {
            case CONTEXT -> this;
            case METADATA ->
                    ValueConverter.convert(
                            invocation.metadata().get(parameter.name()), parameter.type());
            case BINDING -> bindingValue(parameter);
            case UNKNOWN -> throw new IllegalStateException(parameter.name() + " is not bound");
        };
    }

    private Object bindingValue(BoundParameter parameter) {
        if (replaced.containsKey(parameter.name())) {
            return replaced.get(parameter.name());
        }
        return ValueConverter.convert(invocation.inputs().get(parameter.name()), parameter.type());
    }

    @Override
    public String getParameterName(String annotationSimpleName) {
        return function.parameters().stream()
                .filter(parameter -> parameter.annotation().equals(annotationSimpleName))
                .map(BoundParameter::name)
                .findFirst()
                .orElse(null);
    }

    @Override
    public Object getParameterValue(String name) {
        return replaced.containsKey(name) ? replaced.get(name) : invocation.inputs().get(name);
    }

    @Override
    public void updateParameterValue(String name, Object value) {
        replaced.put(name, value);
    }

    @Override
    public Object getReturnValue() {
        return returnValue;
    }

    @Override
    public void updateReturnValue(Object value) {
        returnValue = value;
    }

    @Override
    public Logger getLogger() {
        return Logger.getLogger("Function." + getFunctionName());
    }

    @Override
    public String getInvocationId() {
        return invocationId;
    }

    @Override
    public String getFunctionName() {
        return function.file().name();
    }

    @Override
    public TraceContext getTraceContext() {
        return NO_TRACE;
    }

    /**
     * Null: the host's retries are those of Durable and of blob triggers, which have no such
     * context.
     */
    @Override
    public RetryContext getRetryContext() {
        return null;
    }
}
