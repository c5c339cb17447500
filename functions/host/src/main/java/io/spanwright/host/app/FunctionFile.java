package io.spanwright.host.app;

import com.fasterxml.jackson.databind.JsonNode;
import io.spanwright.host.HostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One function.json.
 *
 * @param name of the function: the name of its directory
 * @param entryPoint class and method, {@code package.Class.method}
 * @param bindings all, exactly one of them a trigger
 */
public record FunctionFile(String name, String entryPoint, List<Binding> bindings) {
    public FunctionFile {
        Objects.requireNonNull(name, "name is null");
        Objects.requireNonNull(entryPoint, "entryPoint is null");
        bindings = List.copyOf(bindings);
        long triggers = bindings.stream().filter(Binding::isTrigger).count();
        if (triggers != 1) {
            throw new HostException(
                    name + "/function.json must have exactly one trigger, it has " + triggers);
        }
    }

    static FunctionFile of(String name, JsonNode json) {
        String entryPoint = json.path("entryPoint").asText("");
        if (entryPoint.lastIndexOf('.') < 1) {
            throw new HostException(
                    name
                            + "/function.json: entryPoint must be package.Class.method, it is '"
                            + entryPoint
                            + "'");
        }
        List<Binding> bindings = new ArrayList<>();
        json.path("bindings").forEach(node -> bindings.add(Binding.of(node, name)));
        return new FunctionFile(name, entryPoint, bindings);
    }

    /** The one binding that starts the function. */
    public Binding trigger() {
        return bindings.stream().filter(Binding::isTrigger).findFirst().orElseThrow();
    }

    /** The binding of a parameter name. */
    public Optional<Binding> binding(String parameter) {
        return bindings.stream().filter(binding -> binding.name().equals(parameter)).findFirst();
    }

    /** The class part of the entry point. */
    public String className() {
        return entryPoint.substring(0, entryPoint.lastIndexOf('.'));
    }

    /** The method part of the entry point. */
    public String methodName() {
        return entryPoint.substring(entryPoint.lastIndexOf('.') + 1);
    }
}
