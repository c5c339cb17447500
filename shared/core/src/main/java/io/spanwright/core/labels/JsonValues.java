package io.spanwright.core.labels;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
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

    /** Names of one object that are watched for repeats. The contract knows 7 at most. */
    private static final int MOST_NAMES = 1_000;

    private final JsonParser parser;
    private final Findings findings;
    private final UnknownProperties unknown;

    JsonValues(JsonParser parser, Findings findings) {
        this.parser = parser;
        this.findings = findings;
        this.unknown = new UnknownProperties(findings);
    }

    /** Reads the value of one property; false where the name is not known. */
    interface PropertyReader {
        /** The name is in lower case. */
        boolean read(String name) throws IOException;
    }

    interface ElementReader<T> {
        T read() throws IOException;
    }

    interface ElementVisitor {
        /** Reads one element, or is told a number of them. */
        void visit(int index) throws IOException;
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
        if (seen.size() < MOST_NAMES && !seen.add(key)) {
            findings.add(
                    Finding.of(FindingCode.DUPLICATE_PROPERTY, Pointer.ROOT)
                            .at(parent(), place)
                            .quoting(name));
            skip();
            return;
        }
        if (!reader.read(key)) {
            unknown.add(name, parent(), place);
            skip();
        }
    }

    /**
     * Reads an array.
     *
     * @param most elements that are kept; what is beyond is skipped
     * @param tooMany is told the number of elements where there are more; the parser is at the
     *     array's end then
     */
    <T> Optional<List<T>> array(ElementReader<T> reader, int most, ElementVisitor tooMany)
            throws IOException {
        List<T> elements = new ArrayList<>();
        Optional<Integer> count =
                elements(
                        index -> {
                            if (index < most) {
                                elements.add(reader.read());
                            } else {
                                skip();
                            }
                        });
        if (count.isPresent() && count.get() > most) {
            tooMany.visit(count.get());
        }
        return count.map(any -> elements);
    }

    /** Visits the elements of an array; their number, or empty where it is none. */
    Optional<Integer> elements(ElementVisitor visitor) throws IOException {
        if (!is(JsonToken.START_ARRAY, "an array")) {
            return Optional.empty();
        }
        int count = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            visitor.visit(count);
            count++;
        }
        return Optional.of(count);
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

    /**
     * A string that many of are kept.
     *
     * @param most UTF-16 code units; a longer one becomes a finding
     */
    Optional<String> string(int most) throws IOException {
        Optional<String> value = string();
        if (value.isPresent() && value.get().length() > most) {
            add(FindingCode.VALUE_TOO_LONG, LabelsJson.LONGEST_TOKEN, most);
            return Optional.empty();
        }
        return value;
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

    /** An object of any content, unless it is longer than {@code most} UTF-16 code units. */
    Optional<ObjectNode> tree(int most) throws IOException {
        if (!is(JsonToken.START_OBJECT, "an object")) {
            return Optional.empty();
        }
        String pointer = pointer();
        Position place = position();
        JsonTree tree = JsonTree.read(parser, most);
        tree.fault(most).ifPresent(fault -> findings.add(fault.at(pointer, place)));
        return tree.value();
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

    void skip() throws IOException {
        parser.skipChildren();
    }

    /** Where the value is that the parser is at. */
    Position position() {
        return LabelsJson.tokenPosition(parser);
    }

    /** Adds a finding about the value that the parser is at. */
    void add(FindingCode code, Object... arguments) {
        findings.add(Finding.of(code, Pointer.ROOT, arguments).at(pointer(), position()));
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
}
