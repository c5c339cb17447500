package io.spanwright.core.api;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spanwright.core.error.ErrorCode;
import io.spanwright.core.error.InnerErrorCode;
import io.spanwright.core.error.ServiceError;
import io.spanwright.core.error.ServiceException;
import io.spanwright.core.store.Json;
import io.spanwright.core.text.Utf8;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A JSON object of a request. Property names are found whatever their case, as the hosted service
 * does; a value of the wrong type is refused with a pointer to it. An explicit null is like no
 * property unless said otherwise.
 */
final class JsonBody {

    /** What follows the object is a fault too. */
    private static final ObjectReader READER =
            Json.mapper()
                    .readerFor(JsonNode.class)
                    .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final JsonNode node;
    private final String pointer;

    private JsonBody(JsonNode node, String pointer) {
        this.node = node;
        this.pointer = pointer;
    }

    /**
     * Parses a request's body.
     *
     * @throws ServiceException where it is no JSON object
     */
    static JsonBody parse(String body) {
        requireText(body);
        try {
            return object(READER.readTree(body), "");
        } catch (JsonProcessingException e) {
            throw notJson(e);
        }
    }

    /**
     * Checks that a body is one JSON object, without building it: it may be large.
     *
     * @throws ServiceException where it is not
     */
    static void requireObject(String body) {
        requireText(body);
        try (JsonParser parser = Json.mapper().createParser(body)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw notAnObject("");
            }
            parser.skipChildren();
            if (parser.nextToken() != null) {
                throw new JsonParseException(parser, "more than one value");
            }
        } catch (JsonProcessingException e) {
            throw notJson(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void requireText(String body) {
        if (body.isBlank()) {
            throw malformed("", InnerErrorCode.EMPTY_REQUEST, "The request has no body.");
        }
    }

    /** Without the parser's message, which may quote the body. */
    private static ServiceException notJson(JsonProcessingException e) {
        return malformed(
                "",
                InnerErrorCode.INVALID_REQUEST_BODY_FORMAT,
                "The request body is not JSON" + where(e) + ".");
    }

    private static String where(JsonProcessingException e) {
        return e.getLocation() == null
                ? ""
                : ": see line "
                        + e.getLocation().getLineNr()
                        + ", column "
                        + e.getLocation().getColumnNr();
    }

    private static JsonBody object(JsonNode node, String pointer) {
        if (!node.isObject()) {
            throw notAnObject(pointer);
        }
        return new JsonBody(node, pointer);
    }

    private static ServiceException notAnObject(String pointer) {
        return malformed(
                pointer,
                InnerErrorCode.INVALID_REQUEST_BODY_FORMAT,
                "A JSON object is needed" + at(pointer) + ".");
    }

    private static String at(String pointer) {
        return pointer.isEmpty() ? "" : " at " + pointer;
    }

    /** The error of a body that can't be read, or of the value in it that the pointer names. */
    static ServiceException malformed(String pointer, InnerErrorCode inner, String reason) {
        ServiceError error =
                ServiceError.of(ErrorCode.INVALID_REQUEST, "Invalid Request.")
                        .because(inner, reason);
        return new ServiceException(pointer.isEmpty() ? error : error.at(pointer));
    }

    private ServiceException wrong(String name, String wanted) {
        return malformed(
                pointer + "/" + name,
                InnerErrorCode.INVALID_REQUEST_BODY_FORMAT,
                "The value of " + pointer + "/" + name + " has to be " + wanted + ".");
    }

    /** The error of a value that is not one of those allowed. */
    ServiceException unknown(String name, String allowed) {
        return malformed(
                pointer + "/" + name,
                InnerErrorCode.INVALID_PARAMETER_VALUE,
                "The value of " + pointer + "/" + name + " has to be " + allowed + ".");
    }

    private Optional<JsonNode> value(String name) {
        return raw(name).filter(value -> !value.isNull());
    }

    private Optional<JsonNode> raw(String name) {
        JsonNode exact = node.get(name);
        if (exact != null) {
            return Optional.of(exact);
        }
        return node.properties().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** Whether the property is there and null. */
    boolean isNull(String name) {
        return raw(name).filter(JsonNode::isNull).isPresent();
    }

    Optional<String> text(String name) {
        return value(name).map(value -> requireText(name, value));
    }

    private String requireText(String name, JsonNode value) {
        String text = requireAnyText(name, value);
        if (!Utf8.isEncodable(text)) {
            throw wrong(name, "text without half a surrogate pair in it");
        }
        return text;
    }

    private String requireAnyText(String name, JsonNode value) {
        if (!value.isTextual()) {
            throw wrong(name, "a string");
        }
        return value.textValue();
    }

    String requiredText(String name) {
        return text(name).orElseThrow(() -> missing(name));
    }

    /** A string that may hold half a surrogate pair, as texts that were cut do. */
    String requiredAnyText(String name) {
        return value(name)
                .map(value -> requireAnyText(name, value))
                .orElseThrow(() -> missing(name));
    }

    private ServiceException missing(String name) {
        return wrong(name, "a string; it is missing");
    }

    Optional<Boolean> flag(String name) {
        return value(name).map(value -> requireFlag(name, value));
    }

    private boolean requireFlag(String name, JsonNode value) {
        if (!value.isBoolean()) {
            throw wrong(name, "true or false");
        }
        return value.booleanValue();
    }

    Optional<Integer> number(String name) {
        return value(name).map(value -> requireNumber(name, value));
    }

    private int requireNumber(String name, JsonNode value) {
        if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            throw wrong(name, "a whole number");
        }
        return value.intValue();
    }

    Optional<JsonBody> object(String name) {
        return value(name).map(value -> object(value, pointer + "/" + name));
    }

    JsonBody requiredObject(String name) {
        return object(name).orElseThrow(() -> wrong(name, "a JSON object; it is missing"));
    }

    /** The objects of an array; none where the property is missing. */
    List<JsonBody> objects(String name) {
        Optional<JsonNode> value = value(name);
        if (value.isEmpty()) {
            return List.of();
        }
        if (!value.get().isArray()) {
            throw wrong(name, "an array");
        }
        List<JsonBody> objects = new ArrayList<>();
        for (int i = 0; i < value.get().size(); i++) {
            objects.add(object(value.get().get(i), pointer + "/" + name + "/" + i));
        }
        return objects;
    }

    /** The object as it is. */
    ObjectNode node() {
        return ((ObjectNode) node).deepCopy();
    }
}
