package io.spanwright.core.labels.fix;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;

/** Tells the preview formats by the names of properties that only they have. */
final class OldNames {

    /** Deeper than any of the formats goes. */
    static final int MOST_NESTING = 64;

    private static final Set<String> NAMES =
            Set.of("extractors", "extractorname", "entitynames", "regionstart", "api-version");

    private static final JsonFactory JSON =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(MOST_NESTING).build())
                    .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                    .build();

    private OldNames() {}

    /** Whether one of the names is in the JSON, as far as that can be read. */
    static boolean areIn(byte[] content) {
        try (JsonParser parser = JSON.createParser(content)) {
            return areIn(parser);
        } catch (JsonProcessingException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException("bytes can be read", e);
        }
    }

    private static boolean areIn(JsonParser parser) throws IOException {
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            boolean settings =
                    token == JsonToken.FIELD_NAME && parser.currentName().equals("settings");
            if (settings) {
                parser.nextToken();
                parser.skipChildren();
            } else if (token == JsonToken.FIELD_NAME
                    && NAMES.contains(parser.currentName().toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    static JsonFactory json() {
        return JSON;
    }
}
