package io.spanwright.engine.tokenizer;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The ids of a {@code tokenizer.json}.
 *
 * @param root the whole file
 */
record Vocabulary(JsonNode root) {
    private static final List<String> PADDING = List.of("[PAD]", "<pad>");
    private static final List<String> UNKNOWN = List.of("[UNK]", "<unk>");

    /** Fills up windows; 0 where the file names none. */
    int padding() {
        JsonNode settled = root.path("padding").path("pad_id");
        return settled.isInt() ? settled.asInt() : added(PADDING).orElse(0);
    }

    /** Of what is not in the vocabulary; empty where the file names none. */
    OptionalInt unknown() {
        JsonNode model = root.path("model");
        if (model.path("unk_id").isInt()) {
            return OptionalInt.of(model.path("unk_id").asInt());
        }
        JsonNode id = model.path("vocab").path(model.path("unk_token").asText(""));
        return id.isInt() ? OptionalInt.of(id.asInt()) : added(UNKNOWN);
    }

    private OptionalInt added(List<String> contents) {
        Optional<JsonNode> found =
                tokens().filter(token -> contents.contains(token.path("content").asText()))
                        .findFirst();
        return found.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(found.get().path("id").asInt());
    }

    /** Of sub-words that a text may have; special tokens are not among them. */
    int largestId() {
        JsonNode pieces = root.path("model").path("vocab");
        int largest = pieces.isArray() ? pieces.size() - 1 : -1;
        if (pieces.isObject()) {
            for (JsonNode id : pieces) {
                largest = Math.max(largest, id.asInt());
            }
        }
        return tokens().filter(token -> !token.path("special").asBoolean())
                .mapToInt(token -> token.path("id").asInt())
                .reduce(largest, Math::max);
    }

    private Stream<JsonNode> tokens() {
        return StreamSupport.stream(root.path("added_tokens").spliterator(), false);
    }
}
