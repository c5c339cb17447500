package io.spanwright.host.worker;

import java.util.Map;

/**
 * The data of one call of a function.
 *
 * @param inputs by binding name: {@code String}, {@code byte[]} or {@link HttpRequestData}
 * @param metadata by the name a {@code @BindingName} gives, such as a route parameter
 */
public record Invocation(Map<String, Object> inputs, Map<String, String> metadata) {
    public Invocation {
        inputs = Map.copyOf(inputs);
        metadata = Map.copyOf(metadata);
    }
}
