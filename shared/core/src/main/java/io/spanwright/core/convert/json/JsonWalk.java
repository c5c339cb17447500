package io.spanwright.core.convert.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spanwright.core.convert.neutral.InputException;
import io.spanwright.core.convert.neutral.Place;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Walks through one large JSON object property by property. What a visitor does not read is passed
 * over and not held.
 */
public final class JsonWalk {

    private final JsonParser parser;
    private final String file;
    private final Visitor visitor;
    private final String prefix;

    private JsonWalk(JsonParser parser, String file, Visitor visitor, String prefix) {
        this.parser = parser;
        this.file = file;
        this.visitor = visitor;
        this.prefix = prefix;
    }

    /** Is shown each property; it may call one method of the walk, once. */
    @FunctionalInterface
    public interface Visitor {
        /** A property, such as {@code assets/documents}. */
        void visit(String path, JsonWalk walk) throws IOException;
    }

    /**
     * Walks through the object that a file is.
     *
     * @throws InputException where it is none
     */
    public static void walk(Path file, String name, Visitor visitor) throws IOException {
        try (JsonParser parser = JsonSource.parser(file)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw JsonSource.notAnObject(Place.startOf(name));
            }
            new JsonWalk(parser, name, visitor, "").enter();
            if (parser.nextToken() != null) {
                throw JsonSource.trailing(parser, name);
            }
        } catch (JsonProcessingException e) {
            throw JsonSource.fault(e, Place.startOf(name));
        } catch (CharacterCodingException e) {
            throw JsonSource.notUtf8(name);
        }
    }

    /** Shows the visitor the properties of the object; nothing where it is no object. */
    public void enter() throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String path = prefix + parser.currentName();
            JsonToken value = parser.nextToken();
            JsonWalk inside = new JsonWalk(parser, file, visitor, path + "/");
            visitor.visit(path, inside);
            if (value.isStructStart() && parser.currentToken() == value) {
                parser.skipChildren();
            }
        }
    }

    /** The whole value. */
    public JsonNode tree() throws IOException {
        return JsonSource.tree(parser);
    }

    /**
     * The objects of the array, one at a time, with property names in lower case.
     *
     * @throws InputException where it is no array of objects
     */
    public void elements(JsonSource.ObjectSink sink) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw JsonSource.notAnObject(JsonSource.place(parser, file));
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            Place place = JsonSource.place(parser, file);
            if (!(lowerCased(JsonSource.tree(parser)) instanceof ObjectNode object)) {
                throw JsonSource.notAnObject(place);
            }
            sink.accept(new JsonFields(object, place));
        }
    }

    /** The same with property names in lower case, however deep. */
    public static JsonNode lowerCased(JsonNode node) {
        if (node instanceof ObjectNode object) {
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            object.properties()
                    .forEach(
                            property ->
                                    copy.set(
                                            property.getKey().toLowerCase(Locale.ROOT),
                                            lowerCased(property.getValue())));
            return copy;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode(array.size());
            array.forEach(element -> copy.add(lowerCased(element)));
            return copy;
        }
        return node;
    }
}
