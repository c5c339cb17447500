package io.spanwright.infra;

import io.spanwright.infra.BicepNode.Property;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether modules exist, get the parameters that they ask for and have the outputs that are used.
 */
final class ModuleCheck {

    private final BicepFile file;
    private final Map<Path, BicepFile> files;
    private final List<String> problems = new ArrayList<>();

    private ModuleCheck(BicepFile file, Map<Path, BicepFile> files) {
        this.file = file;
        this.files = files;
    }

    /**
     * What is wrong with the modules of a file.
     *
     * @param all the file and those that it may use
     */
    static List<String> problems(BicepFile file, List<BicepFile> all) {
        Map<Path, BicepFile> files =
                all.stream().collect(Collectors.toMap(BicepFile::path, Function.identity()));
        ModuleCheck check = new ModuleCheck(file, files);
        file.all("module").forEach(check::module);
        file.root().all("member_expression").forEach(check::output);
        check.secretOutputs();
        return check.problems;
    }

    private void module(BicepDeclaration module) {
        Optional<BicepFile> target = target(module);
        if (target.isEmpty()) {
            problem(module.node(), "no file " + module.target());
            return;
        }
        List<Property> params =
                module.body().at("params").stream().flatMap(BicepNode::properties).toList();
        params.forEach(one -> parameter(module, target.get(), one));
        Set<String> given = params.stream().map(Property::name).collect(Collectors.toSet());
        target.get()
                .all("parameter")
                .filter(one -> !one.hasDefault() && !given.contains(one.name()))
                .forEach(one -> problem(module.node(), "lacks the parameter " + one.name()));
    }

    private Optional<BicepFile> target(BicepDeclaration module) {
        Path path = file.path().resolveSibling(module.target()).normalize();
        return Optional.ofNullable(files.get(path));
    }

    private void parameter(BicepDeclaration module, BicepFile target, Property given) {
        Optional<BicepDeclaration> asked = target.find("parameter", given.name());
        if (asked.isEmpty()) {
            problem(module.node(), "has no parameter " + given.name());
        } else if (isSecret(given.value()) && !asked.get().has("secure")) {
            problem(given.value(), "gives a secret to " + given.name() + ", which is not secure");
        }
    }

    private boolean isSecret(BicepNode value) {
        return shown(value).anyMatch(node -> node.is("identifier") && isSecret(node.text()));
    }

    /** All nodes but those that are only asked whether they are empty. */
    private static Stream<BicepNode> shown(BicepNode node) {
        boolean asked = node.is("call_expression") && node.parts().get(0).text().equals("empty");
        return asked
                ? Stream.empty()
                : Stream.concat(
                        Stream.of(node), node.children().stream().flatMap(ModuleCheck::shown));
    }

    private boolean isSecret(String name) {
        return file.find("parameter", name).filter(one -> one.has("secure")).isPresent();
    }

    /** {@code module.outputs.name}. */
    private void output(BicepNode node) {
        List<BicepNode> parts = node.parts();
        List<BicepNode> inner = parts.get(0).parts();
        if (inner.size() != 2 || !inner.get(1).text().equals("outputs")) {
            return;
        }
        String name = parts.get(1).text();
        file.find("module", inner.get(0).text())
                .flatMap(this::target)
                .filter(target -> target.find("output", name).isEmpty())
                .ifPresent(
                        target -> problem(node, target.path().getFileName() + " has no " + name));
    }

    private void secretOutputs() {
        file.all("output")
                .filter(one -> isSecret(one.node().parts().get(2)))
                .forEach(one -> problem(one.node(), one.name() + " shows a secret"));
    }

    private void problem(BicepNode at, String what) {
        problems.add(file.problem(at, what));
    }
}
