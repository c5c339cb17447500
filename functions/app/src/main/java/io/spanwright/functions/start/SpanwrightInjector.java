package io.spanwright.functions.start;

import com.microsoft.azure.functions.spi.inject.FunctionInstanceInjector;
import io.spanwright.core.SpanwrightCore;
import io.spanwright.core.backend.Backend;
import io.spanwright.core.settings.Settings;
import java.time.Clock;

/**
 * Hands the worker its function objects. They are made at the first call, once a worker: the worker
 * may make more than one injector.
 */
public final class SpanwrightInjector implements FunctionInstanceInjector {

    private static final Object LOCK = new Object();
    private static FunctionObjects objects;

    @Override
    public <T> T getInstance(Class<T> type) {
        return objects().get(type);
    }

    private static FunctionObjects objects() {
        synchronized (LOCK) {
            if (objects == null) {
                objects = new FunctionObjects(core(Settings.ofProcess()));
            }
            return objects;
        }
    }

    private static SpanwrightCore core(Settings settings) {
        Backend backend = Backends.open(settings);
        EngineParts engine = EngineParts.of(settings);
        return new SpanwrightCore(
                settings, backend, engine.trainer(), engine.loader(), Clock.systemUTC());
    }
}
