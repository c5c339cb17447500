package io.spanwright.engine.tokenizer;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * What a {@code tokenizer.json} says, as far as it is ours to do.
 *
 * @param special ids around a window; empty lists where the file has no post-processor
 * @param unknown id of what is not in the vocabulary; empty where there is none
 * @param largestId of all ids that a window may hold
 * @param pieces the same tokenizer without what we do ourselves: truncation, padding, special
 *     tokens. A text that happens to hold {@code [SEP]} is an ordinary text to it
 */
record TokenizerDefinition(SpecialIds special, OptionalInt unknown, int largestId, byte[] pieces) {

    private static final ObjectMapper JSON = mapper();

    /**
     * Reads the file.
     *
     * @throws IllegalArgumentException where it is not a tokenizer
     */
    static TokenizerDefinition parse(byte[] tokenizerJson) {
        ObjectNode root = read(tokenizerJson);
        Vocabulary vocabulary = new Vocabulary(root);
        PostProcessor processor = new PostProcessor(root.path("post_processor"));
        SpecialIds special = processor.special(vocabulary.padding());
        OptionalInt unknown = vocabulary.unknown();
        int largest = Math.max(special.largest(), vocabulary.largestId());
        return new TokenizerDefinition(special, unknown, largest, pieces(root));
    }

    private static ObjectNode read(byte[] tokenizerJson) {
        try {
            if (JSON.readTree(tokenizerJson) instanceof ObjectNode root && root.has("model")) {
                return root;
            }
        } catch (IOException e) {
            throw new IllegalArgumentException("tokenizer.json is not JSON", e);
        }
        throw new IllegalArgumentException("tokenizer.json has no model");
    }

    private static byte[] pieces(ObjectNode root) {
        root.putNull("truncation");
        root.putNull("padding");
        root.putNull("post_processor");
        List<JsonNode> ordinary = new ArrayList<>();
        for (JsonNode token : root.path("added_tokens")) {
            if (!token.path("special").asBoolean()) {
                ordinary.add(token);
            }
        }
        ArrayNode tokens = root.putArray("added_tokens");
        tokens.addAll(ordinary);
        try {
            return JSON.writeValueAsBytes(root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectMapper mapper() {
        ObjectMapper mapper = JsonMapper.builder().build();
        mapper.getFactory()
                .setStreamReadConstraints(
                        StreamReadConstraints.builder().maxStringLength(100_000_000).build());
        return mapper;
    }
}
