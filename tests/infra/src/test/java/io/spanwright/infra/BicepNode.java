package io.spanwright.infra;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A node of a syntax tree.
 *
 * @param type as the grammar calls it; {@code ERROR} and {@code MISSING} for what it can't read
 * @param field the part it plays in its parent, or empty
 * @param line counted from 1
 * @param text all of it, as in the file
 */
public record BicepNode(
        String type, String field, int line, String text, List<BicepNode> children) {

    public BicepNode {
        requireNonNull(type, "type is null");
        requireNonNull(field, "field is null");
        requireNonNull(text, "text is null");
        children = List.copyOf(children);
    }

    static BicepNode of(JsonNode json) {
        List<BicepNode> children = new ArrayList<>();
        json.path("children").forEach(child -> children.add(of(child)));
        return new BicepNode(
                json.path("type").asText(),
                json.path("field").asText(""),
                json.path("line").asInt(),
                json.path("text").asText(),
                children);
    }

    /** Whether it is this type. */
    public boolean is(String otherType) {
        return type.equals(otherType);
    }

    /** This and all below, parents first. */
    public Stream<BicepNode> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(BicepNode::all));
    }

    /** All of this type, this among them. */
    public Stream<BicepNode> all(String wanted) {
        return all().filter(node -> node.is(wanted));
    }

    /** The first child of this type. */
    public Optional<BicepNode> child(String wanted) {
        return children.stream().filter(node -> node.is(wanted)).findFirst();
    }

    /** The children but for comments. */
    public List<BicepNode> parts() {
        return children.stream().filter(node -> !node.is("comment")).toList();
    }

    /** A string without its quotes; any other node as it is written. */
    public String value() {
        return is("string") && children.stream().allMatch(one -> one.is("string_content"))
                ? String.join("", children.stream().map(BicepNode::text).toList())
                : text;
    }

    /** The properties of an object by name and value, both as nodes, in their order. */
    public Stream<Property> properties() {
        return parts().stream()
                .filter(node -> node.is("object_property"))
                .map(node -> new Property(node.parts().get(0).value(), node.parts().get(1)));
    }

    /** The value at a path of names with dots; empty where there is none. */
    public Optional<BicepNode> at(String path) {
        Optional<BicepNode> node = Optional.of(this);
        for (String name : path.split("\\.", -1)) {
            node = node.flatMap(one -> one.property(name));
        }
        return node;
    }

    private Optional<BicepNode> property(String name) {
        return properties()
                .filter(property -> property.name().equals(name))
                .map(Property::value)
                .findFirst();
    }

    /** One property of an object. */
    public record Property(String name, BicepNode value) {}
}
