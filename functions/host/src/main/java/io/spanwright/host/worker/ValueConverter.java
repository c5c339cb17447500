package io.spanwright.host.worker;

import com.google.gson.Gson;
import com.microsoft.azure.functions.HttpRequestMessage;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Turns the data of a call into the Java type that a parameter declares, and results into JSON.
 * Gson is the worker's own, of the same version: what it cannot read on Azure fails here too.
 */
final class ValueConverter {
    private static final Gson GSON = new Gson();

    private ValueConverter() {}

    /** The value for a parameter; null where there is no data and the type is not Optional. */
    static Object convert(Object data, Type type) {
        Class<?> raw = rawClass(type);
        if (raw == Optional.class) {
            return Optional.ofNullable(data == null ? null : convert(data, argument(type)));
        }
        if (data instanceof HttpRequestData request) {
            return convertRequest(request, type, raw);
        }
        if (data == null || raw.isInstance(data)) {
            return data;
        }
        return data instanceof byte[] bytes
                ? fromBytes(bytes, type)
                : fromText((String) data, type);
    }

    /** A result that is not text or bytes, as JSON. */
    static String toJson(Object value) {
        return GSON.toJson(value);
    }

    private static Object convertRequest(HttpRequestData request, Type type, Class<?> raw) {
        Object body = request.body().orElse(null);
        if (raw == HttpRequestMessage.class) {
            return new HttpRequest(request, convert(body, argument(type)));
        }
        return convert(body, type);
    }

    private static Object fromBytes(byte[] bytes, Type type) {
        if (type == byte[].class || type == Object.class) {
            return bytes;
        }
        return fromText(new String(bytes, StandardCharsets.UTF_8), type);
    }

    private static Object fromText(String text, Type type) {
        if (type == String.class || type == Object.class) {
            return text;
        }
        if (type == byte[].class) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        return GSON.fromJson(text, type);
    }

    private static Type argument(Type type) {
        return type instanceof ParameterizedType parameterized
                ? parameterized.getActualTypeArguments()[0]
                : Object.class;
    }

    private static Class<?> rawClass(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            return (Class<?>) parameterized.getRawType();
        }
        return type instanceof Class<?> plain ? plain : Object.class;
    }
}
