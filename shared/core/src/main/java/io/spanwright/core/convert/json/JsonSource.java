package io.spanwright.core.convert.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spanwright.core.convert.neutral.InputException;
import io.spanwright.core.convert.neutral.Place;
import io.spanwright.core.convert.text.Utf8Reader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;

/** Strict JSON: no property twice, nothing behind the end, nothing nested without bound. */
public final class JsonSource {

    private static final int MOST_NESTING = 100;

    private static final JsonMapper JSON =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(MOST_NESTING)
                                                    .build())
                                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .build())
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private static final ObjectReader TREES =
            JSON.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private JsonSource() {}

    /**
     * The object that a line is.
     *
     * @throws InputException where it is none
     */
    public static JsonFields parse(String line, Place place) {
        try {
            return object(JSON.readTree(line), place);
        } catch (JsonProcessingException e) {
            throw fault(e, place);
        }
    }

    /** Does something with each object of a file, which is an array of them or a sequence. */
    public interface ObjectSink {
        void accept(JsonFields fields) throws IOException;
    }

    /**
     * Reads the objects of a file, one at a time.
     *
     * @throws InputException where the file is no array and no sequence of JSON objects
     */
    public static void readAll(Path file, String name, ObjectSink sink) throws IOException {
        try (JsonParser parser = parser(file)) {
            readAll(parser, name, sink);
        } catch (JsonProcessingException e) {
            throw fault(e, Place.startOf(name));
        } catch (CharacterCodingException e) {
            throw notUtf8(name);
        }
    }

    static JsonParser parser(Path file) throws IOException {
        return JSON.createParser(Utf8Reader.open(file));
    }

    static JsonNode tree(JsonParser parser) throws IOException {
        // Not through the mapper, which would look for the end of the file behind the value.
        return TREES.readTree(parser);
    }

    static Place place(JsonParser parser, String name) {
        return new Place(name, Math.max(1, parser.currentTokenLocation().getLineNr()));
    }

    static InputException notUtf8(String name) {
        return new InputException(
                Place.startOf(name), "The file is not UTF-8 text. Save it as UTF-8.");
    }

    static InputException trailing(JsonParser parser, String name) {
        return new InputException(
                place(parser, name), "Something follows the end of the JSON. Remove it.");
    }

    private static void readAll(JsonParser parser, String name, ObjectSink sink)
            throws IOException {
        JsonToken token = parser.nextToken();
        boolean array = token == JsonToken.START_ARRAY;
        if (array) {
            token = parser.nextToken();
        }
        while (token != null && token != JsonToken.END_ARRAY) {
            Place place = place(parser, name);
            if (token != JsonToken.START_OBJECT) {
                throw notAnObject(place);
            }
            sink.accept(object(tree(parser), place));
            token = parser.nextToken();
        }
        if (array && parser.nextToken() != null) {
            throw trailing(parser, name);
        }
    }

    private static JsonFields object(JsonNode node, Place place) {
        if (node instanceof ObjectNode object) {
            return new JsonFields(object, place);
        }
        throw notAnObject(place);
    }

    static InputException notAnObject(Place place) {
        return new InputException(
                place, "A JSON object is expected here. Look whether the format is the right one.");
    }

    /** The library's own messages quote the file. */
    static InputException fault(JsonProcessingException e, Place start) {
        JsonLocation location = e.getLocation();
        if (location == null) {
            return new InputException(start, "The JSON is too deep, or a value too long.");
        }
        Place place = new Place(start.file(), start.line() + Math.max(1, location.getLineNr()) - 1);
        return new InputException(
                place,
                "There is no right JSON from column %d on, or a property is there twice. Look"
                                .formatted(Math.max(1, location.getColumnNr()))
                        + " whether the file is complete and the format is the right one.");
    }
}
