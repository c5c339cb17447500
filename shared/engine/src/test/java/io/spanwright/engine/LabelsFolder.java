package io.spanwright.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.spanwright.core.dataset.EntityLabel;
import io.spanwright.core.dataset.LabeledDocument;
import io.spanwright.core.text.Span;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A folder with {@code labels.json} and {@code documents/}, read without any validation. */
record LabelsFolder(Path folder, JsonNode assets) {

    static LabelsFolder read(Path labels) throws IOException {
        JsonNode root = new ObjectMapper().readTree(labels.toFile());
        return new LabelsFolder(labels.getParent().resolve("documents"), root.path("assets"));
    }

    List<String> categories() {
        List<String> categories = new ArrayList<>();
        assets.path("entities").forEach(node -> categories.add(node.path("category").asText()));
        return categories;
    }

    /** The documents with this mark, in the order of the file. */
    List<LabeledDocument> documents(String dataset) throws IOException {
        List<LabeledDocument> documents = new ArrayList<>();
        for (JsonNode node : assets.path("documents")) {
            if (node.path("dataset").asText().equals(dataset)) {
                documents.add(document(node));
            }
        }
        return documents;
    }

    private LabeledDocument document(JsonNode node) throws IOException {
        String location = node.path("location").asText();
        String text = Files.readString(folder.resolve(location), StandardCharsets.UTF_8);
        List<Span> regions = new ArrayList<>();
        List<EntityLabel> labels = new ArrayList<>();
        for (JsonNode region : node.path("entities")) {
            regions.add(
                    Span.ofLength(
                            region.path("regionOffset").asInt(),
                            region.path("regionLength").asInt()));
            for (JsonNode label : region.path("labels")) {
                labels.add(
                        new EntityLabel(
                                label.path("category").asText(),
                                Span.ofLength(
                                        label.path("offset").asInt(),
                                        label.path("length").asInt())));
            }
        }
        if (regions.isEmpty()) {
            regions.add(new Span(0, text.length()));
        }
        labels.sort(Comparator.comparing(EntityLabel::span));
        return new LabeledDocument(
                location, node.path("language").asText(), text, regions, withoutOverlaps(labels));
    }

    private static List<EntityLabel> withoutOverlaps(List<EntityLabel> labels) {
        List<EntityLabel> kept = new ArrayList<>();
        for (EntityLabel label : labels) {
            if (kept.isEmpty() || !kept.get(kept.size() - 1).span().overlaps(label.span())) {
                kept.add(label);
            }
        }
        return kept;
    }
}
