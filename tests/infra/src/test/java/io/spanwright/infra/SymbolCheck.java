package io.spanwright.infra;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether every name that a file uses is declared, every one it declares used and described. */
final class SymbolCheck {

    private static final Set<String> FUNCTIONS =
            Set.of(
                    "allowed",
                    "description",
                    "empty",
                    "environment",
                    "guid",
                    "listKeys",
                    "maxLength",
                    "maxValue",
                    "minLength",
                    "minValue",
                    "resourceGroup",
                    "resourceId",
                    "secure",
                    "subscription",
                    "subscriptionResourceId",
                    "take",
                    "union",
                    "uniqueString");

    private static final Set<String> USED_BY_OTHERS =
            Set.of("output", "resource", "module", "target_scope");

    private final BicepFile file;
    private final List<String> problems = new ArrayList<>();

    private SymbolCheck(BicepFile file) {
        this.file = file;
    }

    static List<String> problems(BicepFile file) {
        SymbolCheck check = new SymbolCheck(file);
        check.syntax();
        check.names();
        check.descriptions();
        return check.problems;
    }

    private void syntax() {
        file.root()
                .all()
                .filter(node -> node.is("ERROR") || node.is("MISSING"))
                .forEach(node -> problems.add(file.problem(node, "syntax error")));
    }

    private void names() {
        Set<String> declared =
                file.declarations().stream()
                        .filter(one -> !one.is("output"))
                        .map(BicepDeclaration::name)
                        .collect(Collectors.toSet());
        Set<String> used = new HashSet<>();
        file.declarations().forEach(one -> walk(one.node(), declared, used, true));
        file.declarations().stream()
                .flatMap(one -> one.decorators().stream())
                .forEach(decorator -> walk(decorator, declared, used, false));
        file.declarations().stream()
                .filter(one -> !USED_BY_OTHERS.contains(one.kind()))
                .filter(one -> !used.contains(one.name()))
                .forEach(one -> problems.add(file.problem(one.node(), one.name() + " is unused")));
    }

    private void walk(BicepNode node, Set<String> scope, Set<String> used, boolean declaration) {
        if (node.is("identifier")) {
            use(node, scope, used);
            return;
        }
        Set<String> inner = new HashSet<>(scope);
        boolean loop = node.is("for_statement");
        if (loop) {
            inner.addAll(loopVariables(node));
        }
        List<BicepNode> parts = node.parts();
        boolean skipsFirst = declaration || (node.is("object_property") && isName(parts.get(0)));
        for (BicepNode part : skipsFirst ? parts.subList(1, parts.size()) : parts) {
            if (!(loop && part.field().equals("initializer"))) {
                walk(part, inner, used, false);
            }
        }
    }

    private static boolean isName(BicepNode key) {
        return key.is("identifier");
    }

    private static Set<String> loopVariables(BicepNode loop) {
        return loop.parts().stream()
                .filter(part -> part.field().equals("initializer") || isParameters(part))
                .flatMap(
                        part -> isParameters(part) ? part.parts().stream() : List.of(part).stream())
                .map(BicepNode::text)
                .collect(Collectors.toSet());
    }

    private static boolean isParameters(BicepNode part) {
        return part.is("for_loop_parameters");
    }

    private void use(BicepNode node, Set<String> scope, Set<String> used) {
        String name = node.text();
        boolean known =
                node.field().equals("function") ? FUNCTIONS.contains(name) : scope.contains(name);
        if (!known) {
            problems.add(file.problem(node, name + " is not declared"));
        }
        used.add(name);
    }

    private void descriptions() {
        for (BicepDeclaration one : file.declarations()) {
            if (one.is("parameter")) {
                String start = one.hasDefault() ? "Optional. " : "Required. ";
                if (!one.argument("description").orElse("").startsWith(start)) {
                    problems.add(file.problem(one.node(), one.name() + " is not described"));
                }
            } else if (one.is("output") && !one.has("description")) {
                problems.add(file.problem(one.node(), one.name() + " is not described"));
            }
        }
    }
}
