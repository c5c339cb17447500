package io.spanwright.host.worker;

import java.nio.charset.StandardCharsets;

/** What a function returned, in the forms that leave the worker. */
public final class FunctionResult {
    private FunctionResult() {}

    /**
     * As bytes: text in UTF-8, bytes as they are, anything else as Gson's JSON, null as nothing.
     */
    public static byte[] bytes(Object value) {
        if (value == null) {
            return new byte[0];
        }
        if (value instanceof byte[] bytes) {
            return bytes;
        }
        String text = value instanceof String string ? string : ValueConverter.toJson(value);
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** As JSON: text becomes a JSON string, also where it looks like JSON; null stays null. */
    public static String json(Object value) {
        return value == null ? null : ValueConverter.toJson(value);
    }
}
