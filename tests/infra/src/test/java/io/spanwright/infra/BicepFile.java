package io.spanwright.infra;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A Bicep file.
 *
 * @param path of the file, absolute
 * @param root its tree
 * @param declarations in their order
 */
public record BicepFile(Path path, BicepNode root, List<BicepDeclaration> declarations) {

    public BicepFile {
        requireNonNull(path, "path is null");
        requireNonNull(root, "root is null");
        declarations = List.copyOf(declarations);
    }

    static BicepFile of(Path path, BicepNode root) {
        List<BicepDeclaration> declarations = new ArrayList<>();
        Optional<BicepNode> decorators = Optional.empty();
        for (BicepNode node : root.parts()) {
            if (BicepDeclaration.isOne(node)) {
                declarations.add(BicepDeclaration.of(node, decorators));
            }
            decorators = Optional.of(node).filter(one -> one.is("decorators"));
        }
        return new BicepFile(path, root, declarations);
    }

    /** What it declares of one kind. */
    public Stream<BicepDeclaration> all(String kind) {
        return declarations.stream().filter(one -> one.is(kind));
    }

    /** What it declares of this kind and name. */
    public Optional<BicepDeclaration> find(String kind, String name) {
        return all(kind).filter(one -> one.name().equals(name)).findFirst();
    }

    /** The value of a variable, without quotes where it is a string. */
    public BicepNode variable(String name) {
        return find("variable", name).orElseThrow().node().parts().get(1);
    }

    /** The resources of a type that it makes, whatever the version. */
    public Stream<BicepDeclaration> made(String type) {
        return all("resource")
                .filter(one -> !one.isExisting())
                .filter(one -> one.target().startsWith(type + "@"));
    }

    /** A problem as a line: file, line, what. */
    public String problem(BicepNode at, String what) {
        return "%s:%d: %s".formatted(path.getFileName(), at.line(), what);
    }
}
