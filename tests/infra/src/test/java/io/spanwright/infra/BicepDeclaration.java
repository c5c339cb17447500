package io.spanwright.infra;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a file declares by name.
 *
 * @param kind such as {@code resource} or {@code parameter}
 * @param name its symbol
 * @param node all of it but the decorators
 * @param decorators that stand before it
 */
public record BicepDeclaration(
        String kind, String name, BicepNode node, List<BicepNode> decorators) {

    private static final String SUFFIX = "_declaration";

    public BicepDeclaration {
        requireNonNull(kind, "kind is null");
        requireNonNull(name, "name is null");
        requireNonNull(node, "node is null");
        decorators = List.copyOf(decorators);
    }

    static boolean isOne(BicepNode node) {
        return node.type().endsWith(SUFFIX);
    }

    static BicepDeclaration of(BicepNode node, Optional<BicepNode> decorators) {
        String kind = node.type().replace(SUFFIX, "");
        String name = node.child("identifier").orElseThrow().text();
        List<BicepNode> all = decorators.map(BicepNode::parts).orElse(List.of());
        return new BicepDeclaration(kind, name, node, all);
    }

    /** Whether it is of this kind. */
    public boolean is(String otherKind) {
        return kind.equals(otherKind);
    }

    /** Whether a decorator of this name stands before it. */
    public boolean has(String decorator) {
        return argument(decorator).isPresent();
    }

    /** The text in the decorator's brackets, a string without quotes; empty for none at all. */
    public Optional<String> argument(String decorator) {
        return decorators.stream()
                .flatMap(node -> node.all("call_expression"))
                .filter(call -> call.parts().get(0).text().equals(decorator))
                .map(call -> call.parts().get(1).parts())
                .map(arguments -> arguments.isEmpty() ? "" : arguments.get(0).value())
                .findFirst();
    }

    /** Whether a parameter may be left out. */
    public boolean hasDefault() {
        return node.parts().size() > 2;
    }

    /** Whether a resource is only looked up. */
    public boolean isExisting() {
        return node.text().matches("(?s)resource \\w+ '[^']*' existing\\b.*");
    }

    /** The type and version of a resource, or the file of a module. */
    public String target() {
        return node.child("string").orElseThrow().value();
    }

    /** The object of a resource or module, in a condition or loop or not. */
    public BicepNode body() {
        return node.parts().stream()
                .flatMap(BicepDeclaration::bodies)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(name + " has no object"));
    }

    private static Stream<BicepNode> bodies(BicepNode part) {
        boolean wrapped = part.is("if_statement") || part.is("for_statement");
        return (wrapped ? part.parts() : List.of(part)).stream().filter(node -> node.is("object"));
    }
}
