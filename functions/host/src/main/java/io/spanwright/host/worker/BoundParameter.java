package io.spanwright.host.worker;

import com.microsoft.azure.functions.ExecutionContext;
import java.lang.annotation.Annotation;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.Optional;

/**
 * Where the value of a parameter comes from.
 *
 * @param source which kind of place
 * @param annotation simple name of the annotation that says so, empty for the context
 * @param name binding or metadata name in the annotation
 * @param type declared type
 */
record BoundParameter(Source source, String annotation, String name, Type type) {
    /** The kinds of places. */
    enum Source {
        BINDING,
        METADATA,
        CONTEXT,
        UNKNOWN
    }

    /**
     * Reads the annotations. They are classes of the app's own loader, so they are read by name.
     */
    static BoundParameter of(Parameter parameter) {
        Type type = parameter.getParameterizedType();
        if (ExecutionContext.class.isAssignableFrom(parameter.getType())) {
            return new BoundParameter(Source.CONTEXT, "", "", type);
        }
        for (Annotation annotation : parameter.getAnnotations()) {
            String simpleName = annotation.annotationType().getSimpleName();
            boolean metadata = simpleName.equals("BindingName");
            Optional<String> name = text(annotation, metadata ? "value" : "name");
            if (name.isPresent()) {
                Source source = metadata ? Source.METADATA : Source.BINDING;
                return new BoundParameter(source, simpleName, name.get(), type);
            }
        }
        return new BoundParameter(Source.UNKNOWN, "", parameter.getName(), type);
    }

    private static Optional<String> text(Annotation annotation, String attribute) {
        try {
            Object value = annotation.annotationType().getMethod(attribute).invoke(annotation);
            return value instanceof String text ? Optional.of(text) : Optional.empty();
        } catch (ReflectiveOperationException e) {
            return Optional.empty();
        }
    }
}
