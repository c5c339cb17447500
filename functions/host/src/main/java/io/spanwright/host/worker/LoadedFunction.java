package io.spanwright.host.worker;

import io.spanwright.host.HostException;
import io.spanwright.host.app.FunctionFile;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;

/**
 * A function and the Java method behind it.
 *
 * @param file its function.json
 * @param method the one public method that the entry point names
 * @param parameters of the method, in order
 */
record LoadedFunction(FunctionFile file, Method method, List<BoundParameter> parameters) {
    LoadedFunction {
        parameters = List.copyOf(parameters);
    }

    /**
     * Finds the method and checks that each parameter has a source.
     *
     * @throws HostException naming function and parameter, if not
     */
    static LoadedFunction load(FunctionFile file, ClassLoader loader) {
        Method method = method(file, loader);
        List<BoundParameter> parameters =
                Arrays.stream(method.getParameters()).map(BoundParameter::of).toList();
        parameters.forEach(parameter -> check(file, parameter));
        return new LoadedFunction(file, method, parameters);
    }

    private static Method method(FunctionFile file, ClassLoader loader) {
        try {
            return method(file, Class.forName(file.className(), false, loader));
        } catch (ClassNotFoundException | LinkageError e) {
            throw new HostException(
                    file.name()
                            + "/function.json: "
                            + file.className()
                            + ", or a class that it needs, is not in the staged jars ("
                            + e
                            + ")",
                    e);
        }
    }

    private static Method method(FunctionFile file, Class<?> owner) {
        List<Method> methods =
                Arrays.stream(owner.getMethods())
                        .filter(method -> method.getName().equals(file.methodName()))
                        .filter(method -> !method.isBridge())
                        .toList();
        if (methods.size() != 1) {
            throw new HostException(
                    file.name()
                            + "/function.json: "
                            + file.className()
                            + " must have exactly one public method "
                            + file.methodName()
                            + ", it has "
                            + methods.size());
        }
        return methods.get(0);
    }

    private static void check(FunctionFile file, BoundParameter parameter) {
        boolean bound =
                switch (parameter.source()) {
                    case CONTEXT, METADATA -> true;
                    case BINDING -> file.binding(parameter.name()).isPresent();
                    case UNKNOWN -> false;
                };
        if (!bound) {
            throw new HostException(
                    file.name()
                            + ": nothing in its function.json supplies the parameter "
                            + parameter.name()
                            + " of "
                            + file.entryPoint());
        }
    }
}
