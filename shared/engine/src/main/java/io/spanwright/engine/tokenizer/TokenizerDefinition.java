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
 * @param unknown id of what is not in the vocabulary; empty where the tokenizer knows everything
 * @param pieces the same tokenizer without what we do ourselves: truncation, padding, special
 *     tokens. A text that happens to hold {@code [SEP]} is an ordinary text to it
 */
record TokenizerDefinition(SpecialIds special, OptionalInt unknown, byte[] pieces) {

    private static final ObjectMapper JSON = mapper();

    /**
     * Reads the file.
     *
     * @throws IllegalArgumentException where it is not a tokenizer
     */
    static TokenizerDefinition parse(byte[] tokenizerJson) {
        ObjectNode root = read(tokenizerJson);
        SpecialIds special = new PostProcessor(root.path("post_processor")).special(padding(root));
        return new TokenizerDefinition(special, unknown(root.path("model")), pieces(root));
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

    private static int padding(ObjectNode root) {
        if (root.path("padding").has("pad_id")) {
            return root.path("padding").path("pad_id").asInt();
        }
        for (JsonNode token : root.path("added_tokens")) {
            if (List.of("[PAD]", "<pad>").contains(token.path("content").asText())) {
                return token.path("id").asInt();
            }
        }
        return 0;
    }

    private static OptionalInt unknown(JsonNode model) {
        if (model.path("unk_id").isInt()) {
            return OptionalInt.of(model.path("unk_id").asInt());
        }
        JsonNode id = model.path("vocab").path(model.path("unk_token").asText(""));
        return id.isInt() ? OptionalInt.of(id.asInt()) : OptionalInt.empty();
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
