package io.spanwright.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the hosts that all classes share. Each is started when a test first asks for it and
 * ends after the last class.
 */
final class SharedHosts implements ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(SharedHosts.class);
    private static final Map<Class<?>, Start> STARTS =
            Map.of(QuickstartHost.class, QuickstartHost::start, TinyHost.class, TinyHost::start);

    @FunctionalInterface
    private interface Start {
        AutoCloseable run() throws IOException;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return STARTS.containsKey(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE)
                .getOrComputeIfAbsent(parameter.getParameter().getType(), SharedHosts::start);
    }

    private static Object start(Class<?> type) {
        try {
            return STARTS.get(type).run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
