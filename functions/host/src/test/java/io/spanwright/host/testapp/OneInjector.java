package io.spanwright.host.testapp;

import com.microsoft.azure.functions.spi.inject.FunctionInstanceInjector;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** One instance a class for ever. */
public class OneInjector implements FunctionInstanceInjector {
    private final Map<Class<?>, Object> instances = new ConcurrentHashMap<>();

    @Override
    public <T> T getInstance(Class<T> type) throws Exception {
        Object instance = instances.get(type);
        if (instance == null) {
            instance = type.getDeclaredConstructor().newInstance();
            instances.put(type, instance);
        }
        return type.cast(instance);
    }

    /** One too many. */
    public static final class Second extends OneInjector {}
}
