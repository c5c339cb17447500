package io.spanwright.host.worker;

import com.microsoft.azure.functions.internal.spi.middleware.Middleware;
import com.microsoft.azure.functions.internal.spi.middleware.MiddlewareChain;
import com.microsoft.azure.functions.spi.inject.FunctionInstanceInjector;
import io.spanwright.host.HostException;
import io.spanwright.host.app.FunctionFile;
import io.spanwright.host.app.StagedApp;
import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.Function;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * Calls the app's functions as Azure's Java worker does: middleware found by ServiceLoader around
 * the method, instances from the app's FunctionInstanceInjector, or a new one each call if it has
 * none. The thread's context class loader is the loader that stands for the worker: code that
 * relies on it to find the app's services fails here as it does on Azure.
 */
public final class FunctionWorker {
    private static final Logger LOGGER = Logger.getLogger(FunctionWorker.class.getName());

    private final Map<String, LoadedFunction> functions;
    private final List<Middleware> middleware;
    private final FunctionInstanceInjector injector;
    private final ClassLoader workerLoader;
    private final Optional<Duration> functionTimeout;

    /**
     * Loads all functions.
     *
     * @param appLoader its parent stands for the worker
     * @throws HostException if a function or a service cannot be loaded
     */
    public FunctionWorker(StagedApp app, ClassLoader appLoader) {
        this.workerLoader = appLoader.getParent();
        this.functionTimeout = app.host().functionTimeout();
        this.functions =
                app.functions().stream()
                        .map(file -> LoadedFunction.load(file, appLoader))
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        function -> function.file().name(), Function.identity()));
        this.middleware = services(Middleware.class, appLoader);
        this.injector = injector(appLoader);
    }

    /**
     * Calls a function.
     *
     * @return what the method, or middleware in its place, returned
     * @throws Throwable what the method threw
     */
    public Object invoke(FunctionFile file, Invocation invocation) throws Throwable {
        InvocationContext context = new InvocationContext(functions.get(file.name()), invocation);
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        long start = System.nanoTime();
        thread.setContextClassLoader(workerLoader);
        try {
            next(middleware.iterator()).doNext(context);
            return context.getReturnValue();
        } catch (InvocationTargetException e) {
            throw e.getCause();
        } finally {
            thread.setContextClassLoader(before);
            warnIfSlow(file, Duration.ofNanos(System.nanoTime() - start));
        }
    }

    private MiddlewareChain next(Iterator<Middleware> rest) {
        return context -> {
            if (rest.hasNext()) {
                rest.next().invoke(context, next(rest));
                return;
            }
            call((InvocationContext) context);
        };
    }

    private void call(InvocationContext context) throws Exception {
        Class<?> owner = functions.get(context.getFunctionName()).method().getDeclaringClass();
        context.call(injector.getInstance(owner));
    }

    private void warnIfSlow(FunctionFile file, Duration taken) {
        if (functionTimeout.isPresent() && taken.compareTo(functionTimeout.get()) > 0) {
            LOGGER.warning(
                    () ->
                            "%s ran for %d s: Azure would have stopped it after functionTimeout, %d s"
                                    .formatted(
                                            file.name(),
                                            taken.toSeconds(),
                                            functionTimeout.get().toSeconds()));
        }
    }

    private static FunctionInstanceInjector injector(ClassLoader loader) {
        List<FunctionInstanceInjector> found = services(FunctionInstanceInjector.class, loader);
        if (found.size() > 1) {
            throw new HostException(
                    "The app has "
                            + found.size()
                            + " FunctionInstanceInjector services, the Java worker allows one: "
                            + found.stream().map(one -> one.getClass().getName()).toList());
        }
        return found.isEmpty() ? new NewInstances() : found.get(0);
    }

    private static <T> List<T> services(Class<T> type, ClassLoader loader) {
        try {
            return ServiceLoader.load(type, loader).stream()
                    .map(ServiceLoader.Provider::get)
                    .toList();
        } catch (ServiceConfigurationError e) {
            throw new HostException(
                    "A " + type.getSimpleName() + " service of the app failed: " + e.getMessage(),
                    e);
        }
    }

    /** A new instance each call, as the worker does for apps without an injector. */
    private static final class NewInstances implements FunctionInstanceInjector {
        @Override
        public <T> T getInstance(Class<T> type) throws Exception {
            return type.getDeclaredConstructor().newInstance();
        }
    }
}
