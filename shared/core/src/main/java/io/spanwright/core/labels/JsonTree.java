package io.spanwright.core.labels;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spanwright.core.text.Utf8;
import java.io.IOException;
import java.io.Writer;
import java.util.Optional;

/**
 * An object of any content, kept only where it is short: its length is known before anything of it
 * is in memory.
 */
record JsonTree(Optional<ObjectNode> value, long length) {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /**
     * Reads the object that the parser is at, to its end.
     *
     * @param most UTF-16 code units of JSON without white space
     */
    static JsonTree read(JsonParser parser, int most) throws IOException {
        ShortText text = new ShortText(most);
        try (JsonGenerator generator = MAPPER.createGenerator(text)) {
            generator.copyCurrentStructure(parser);
        }
        // Judged as JSON, because names and values at any depth matter.
        boolean good = text.length <= most && Utf8.isEncodable(text.kept.toString());
        return new JsonTree(
                good
                        ? Optional.of((ObjectNode) MAPPER.readTree(text.kept.toString()))
                        : Optional.empty(),
                text.length);
    }

    /** Why there is no value. */
    Optional<Finding> fault(int most) {
        if (value.isPresent()) {
            return Optional.empty();
        }
        return Optional.of(
                length > most
                        ? Finding.of(FindingCode.METADATA_TOO_LONG, Pointer.ROOT, length)
                        : Finding.of(FindingCode.LONE_SURROGATE, Pointer.ROOT));
    }

    /** Counts all that is written and keeps the beginning. */
    private static final class ShortText extends Writer {
        private final StringBuilder kept = new StringBuilder();
        private final int most;
        private long length;

        ShortText(int most) {
            this.most = most;
        }

        @Override
        public void write(char[] from, int offset, int count) {
            kept.append(from, offset, Math.max(0, Math.min(count, most - kept.length())));
            length += count;
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
