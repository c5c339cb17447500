package io.spanwright.corpus.findings;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spanwright.core.text.Span;

/** A label of a specimen and where it stands; its values are those of now. */
record PlacedLabel(Specimen specimen, int document, int region, int index) {

    ObjectNode node() {
        return (ObjectNode) siblings().get(index);
    }

    ObjectNode regionNode() {
        return (ObjectNode) specimen.document(document).get("entities").get(region);
    }

    ArrayNode siblings() {
        return (ArrayNode) regionNode().get("labels");
    }

    String pointer() {
        return "/assets/documents/%d/entities/%d/labels/%d".formatted(document, region, index);
    }

    String location() {
        return specimen.location(document);
    }

    String text() {
        return specimen.text(document);
    }

    String category() {
        return node().path("category").asText();
    }

    int offset() {
        return node().path("offset").asInt();
    }

    int end() {
        return offset() + node().path("length").asInt();
    }

    Span span() {
        return new Span(offset(), end());
    }

    String words() {
        return span().in(text());
    }

    void move(int offset, int end) {
        node().put("offset", offset).put("length", end - offset);
    }

    /** The truth about a fault of this label, as it stands now. */
    Planted planted() {
        return Planted.inDocument(pointer(), location(), span());
    }
}
