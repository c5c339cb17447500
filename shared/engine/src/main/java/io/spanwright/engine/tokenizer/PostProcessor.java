package io.spanwright.engine.tokenizer;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** The special tokens that a {@code tokenizer.json} puts around a single text. */
record PostProcessor(JsonNode node) {

    SpecialIds special(int padding) {
        return switch (node.path("type").asText("")) {
            case "TemplateProcessing" -> template(padding);
            case "BertProcessing", "RobertaProcessing" -> classic(padding);
            case "Sequence" -> sequence(padding);
            default -> new SpecialIds(List.of(), List.of(), padding);
        };
    }

    private SpecialIds template(int padding) {
        List<Integer> before = new ArrayList<>();
        List<Integer> after = new ArrayList<>();
        List<Integer> side = before;
        for (JsonNode piece : node.path("single")) {
            if (piece.has("Sequence")) {
                side = after;
                continue;
            }
            String token = piece.path("SpecialToken").path("id").asText();
            for (JsonNode id : node.path("special_tokens").path(token).path("ids")) {
                side.add(id.asInt());
            }
        }
        return new SpecialIds(before, after, padding);
    }

    private SpecialIds classic(int padding) {
        int first = node.path("cls").path(1).asInt();
        int last = node.path("sep").path(1).asInt();
        return new SpecialIds(List.of(first), List.of(last), padding);
    }

    private SpecialIds sequence(int padding) {
        SpecialIds found = new SpecialIds(List.of(), List.of(), padding);
        for (JsonNode processor : node.path("processors")) {
            SpecialIds special = new PostProcessor(processor).special(padding);
            found = special.count() > 0 ? special : found;
        }
        return found;
    }
}
