package io.spanwright.core.labels;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import io.spanwright.core.store.BlobContent;
import io.spanwright.core.text.Utf8Reader;
import java.io.IOException;
import java.util.Optional;

/** Opens labels files as JSON, with limits that keep any file from filling memory or the stack. */
final class LabelsJson {

    /** The contract nests 9 deep; settings may go further. */
    static final int MOST_NESTING = 64;

    /**
     * UTF-16 code units of a value that is read; what is skipped may be longer. The longest that
     * has a use has 10,000.
     */
    static final int LONGEST_STRING = 50_000;

    /** UTF-16 code units of a value of which there are many: six times what a category may have. */
    static final int LONGEST_NAME = 300;

    /** Characters of a number or of the name of a property. */
    static final int LONGEST_TOKEN = 1_000;

    private static final JsonFactory JSON =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(MOST_NESTING)
                                    .maxStringLength(LONGEST_STRING)
                                    .maxNumberLength(LONGEST_TOKEN)
                                    .maxNameLength(LONGEST_TOKEN)
                                    .build())
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    // A table of all names that ever came in is memory in a stranger's hands.
                    .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                    .build();

    private LabelsJson() {}

    /**
     * Opens the file; closing the parser closes it. Columns are UTF-16 code units. The parser
     * throws {@link io.spanwright.core.text.NotUtf8Exception} where the bytes are no UTF-8.
     */
    static JsonParser open(BlobContent content) throws IOException {
        return JSON.createParser(new Utf8Reader(content.open()));
    }

    static Position tokenPosition(JsonParser parser) {
        return position(parser.currentTokenLocation());
    }

    static Position position(JsonLocation location) {
        return new Position(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }

    /** What it means that the parser threw this. */
    static Finding finding(JsonParser parser, JsonProcessingException e) {
        // A broken limit has no location of its own.
        JsonLocation location =
                Optional.ofNullable(e.getLocation()).orElse(parser.currentLocation());
        return unplaced(parser, e).at("", position(location));
    }

    private static Finding unplaced(JsonParser parser, JsonProcessingException e) {
        if (e instanceof StreamConstraintsException) {
            return parser.getParsingContext().getNestingDepth() > MOST_NESTING
                    ? Finding.of(FindingCode.TOO_DEEP, Pointer.ROOT, MOST_NESTING)
                    : Finding.of(
                            FindingCode.VALUE_TOO_LONG,
                            Pointer.ROOT,
                            LONGEST_TOKEN,
                            LONGEST_STRING);
        }
        boolean truncated = e instanceof JsonEOFException;
        return Finding.of(truncated ? FindingCode.TRUNCATED : FindingCode.NOT_JSON, Pointer.ROOT);
    }
}
