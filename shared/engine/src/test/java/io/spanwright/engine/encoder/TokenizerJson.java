package io.spanwright.engine.encoder;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What every {@code tokenizer.json} holds, whatever its family. */
final class TokenizerJson {
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /** The special tokens of RoBERTa and XLM-R by their ids. */
    static final List<String> SPECIAL = List.of("<s>", "<pad>", "</s>", "<unk>");

    private TokenizerJson() {}

    static ObjectNode root(List<String> special) {
        ObjectNode root = JSON.createObjectNode().put("version", "1.0");
        root.putNull("truncation");
        root.putNull("padding");
        var tokens = root.putArray("added_tokens");
        for (int id = 0; id < special.size(); id++) {
            tokens.addObject()
                    .put("id", id)
                    .put("content", special.get(id))
                    .put("single_word", false)
                    .put("lstrip", false)
                    .put("rstrip", false)
                    .put("normalized", false)
                    .put("special", true);
        }
        return root;
    }

    static String text(ObjectNode root) {
        try {
            return JSON.writeValueAsString(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
