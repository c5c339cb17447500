package io.spanwright.core.labels;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spanwright.core.text.Utf8;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Reads values of expected types from a stream of JSON. A value of another type becomes a finding
 * and counts as absent, as {@code null} does. Each method starts at the first token of a value and
 * ends at its last.
 */
final class JsonValues {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final JsonParser parser;
    private final Findings findings;
    private final Set<String> unknownProperties = new HashSet<>();

    JsonValues(JsonParser parser, Findings findings) {
        this.parser = parser;
        this.findings = findings;
    }

    /** Reads the value of one property; false where the name is not known. */
    interface PropertyReader {
        /** The name is in lower case. */
        boolean read(String name) throws IOException;
    }

    interface ElementReader<T> {
        T read() throws IOException;
    }

    /**
     * Reads an object, property by property, whatever the case of their names.
     *
     * @return the reader, or empty where the value is no object
     */
    <P extends PropertyReader> Optional<P> object(P reader) throws IOException {
        if (!is(JsonToken.START_OBJECT, "an object")) {
            return Optional.empty();
        }
        Set<String> seen = new HashSet<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            property(reader, seen);
        }
        return Optional.of(reader);
    }

    private void property(PropertyReader reader, Set<String> seen) throws IOException {
        String name = parser.currentName();
        Position place = position();
        parser.nextToken();
        String key = name.toLowerCase(Locale.ROOT);
        if (!seen.add(key)) {
            add(FindingCode.DUPLICATE_PROPERTY, parent(), place, name);
            skip();
            return;
        }
        if (!reader.read(key)) {
            addUnknown(name, place);
            skip();
        }
    }

    private void addUnknown(String name, Position place) {
        String shape = parent().replaceAll("/\\d+", "/*");
        if (unknownProperties.add(shape + '/' + name)) {
            add(FindingCode.UNKNOWN_PROPERTY, parent(), place, name);
        }
    }

    <T> Optional<List<T>> array(ElementReader<T> reader) throws IOException {
        if (!is(JsonToken.START_ARRAY, "an array")) {
            return Optional.empty();
        }
        List<T> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(reader.read());
        }
        return Optional.of(elements);
    }

    Optional<String> string() throws IOException {
        if (!is(JsonToken.VALUE_STRING, "a string")) {
            return Optional.empty();
        }
        String value = parser.getText();
        if (!Utf8.isEncodable(value)) {
            add(FindingCode.LONE_SURROGATE);
            return Optional.empty();
        }
        return Optional.of(value);
    }

    Optional<Integer> integer() throws IOException {
        if (!is(JsonToken.VALUE_NUMBER_INT, "a whole number")) {
            return Optional.empty();
        }
        if (parser.getNumberType() != JsonParser.NumberType.INT) {
            add(FindingCode.NUMBER_OUT_OF_RANGE);
            return Optional.empty();
        }
        return Optional.of(parser.getIntValue());
    }

    Optional<Boolean> bool() throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_TRUE) {
            return Optional.of(true);
        }
        if (!is(JsonToken.VALUE_FALSE, "true or false")) {
            return Optional.empty();
        }
        return Optional.of(false);
    }

    /** An object of any content. */
    Optional<ObjectNode> tree() throws IOException {
        if (!is(JsonToken.START_OBJECT, "an object")) {
            return Optional.empty();
        }
        String pointer = pointer();
        Position place = position();
        ObjectNode tree = MAPPER.readTree(parser);
        // Serialised, because names and values at any depth matter.
        if (!Utf8.isEncodable(MAPPER.writeValueAsString(tree))) {
            findings.add(Finding.of(FindingCode.LONE_SURROGATE, Pointer.ROOT).at(pointer, place));
            return Optional.empty();
        }
        return Optional.of(tree);
    }

    private boolean is(JsonToken expected, String description) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == expected) {
            return true;
        }
        if (token != JsonToken.VALUE_NULL) {
            add(FindingCode.WRONG_TYPE, description);
            skip();
        }
        return false;
    }

    private void skip() throws IOException {
        parser.skipChildren();
    }

    private void add(FindingCode code, Object... arguments) {
        findings.add(Finding.of(code, Pointer.ROOT, arguments).at(pointer(), position()));
    }

    private void add(FindingCode code, String pointer, Position place, String quote) {
        findings.add(Finding.of(code, Pointer.ROOT).at(pointer, place).quoting(quote));
    }

    private String pointer() {
        return parser.getParsingContext().pathAsPointer().toString();
    }

    /** Pointer of the object that the current property is in. */
    private String parent() {
        boolean opens = parser.currentToken().isStructStart();
        var object = opens ? parser.getParsingContext().getParent() : parser.getParsingContext();
        return object.getParent().pathAsPointer().toString();
    }

    private Position position() {
        var place = parser.currentTokenLocation();
        return new Position(place.getLineNr(), place.getColumnNr());
    }
}
