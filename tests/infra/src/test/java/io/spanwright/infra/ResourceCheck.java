package io.spanwright.infra;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Whether resources are of reviewed types and versions ({@code resource-types.txt}), have what
 * security asks for ({@code policies.txt}), and give roles on one resource only.
 */
final class ResourceCheck {

    private static final String ROLE_ASSIGNMENTS = "Microsoft.Authorization/roleAssignments";
    private static final Set<String> TYPES = Set.copyOf(lines("resource-types.txt"));
    private static final Map<String, List<String[]>> POLICIES = policies();

    private final BicepFile file;
    private final List<String> problems = new ArrayList<>();

    private ResourceCheck(BicepFile file) {
        this.file = file;
    }

    static List<String> problems(BicepFile file) {
        ResourceCheck check = new ResourceCheck(file);
        file.all("resource").forEach(check::type);
        file.all("resource").filter(one -> !one.isExisting()).forEach(check::policies);
        file.made(ROLE_ASSIGNMENTS).forEach(check::scope);
        check.keys();
        return check.problems;
    }

    private void type(BicepDeclaration resource) {
        if (!TYPES.contains(resource.target())) {
            problem(resource.node(), resource.target() + " is not among the reviewed types");
        }
    }

    private void policies(BicepDeclaration resource) {
        String type = resource.target().replaceFirst("@.*", "");
        for (String[] policy : POLICIES.getOrDefault(type, List.of())) {
            String value = resource.body().at(policy[1]).map(BicepNode::value).orElse("not set");
            if (!value.equals(policy[2])) {
                String what = "%s is %s, and not %s".formatted(policy[1], value, policy[2]);
                problem(resource.node(), what);
            }
        }
    }

    private void scope(BicepDeclaration assignment) {
        if (assignment.body().at("scope").isEmpty()) {
            problem(assignment.node(), assignment.name() + " gives a role on the whole group");
        }
    }

    /** The one key that is asked for is the Functions host's, for Event Grid's calls. */
    private void keys() {
        file.root()
                .all("call_expression")
                .filter(call -> call.parts().get(0).text().startsWith("list"))
                .filter(call -> !call.text().contains("/host/default'"))
                .forEach(call -> problem(call, "asks for keys"));
        file.root()
                .all("string_content")
                .filter(text -> text.text().contains("AccountKey="))
                .forEach(text -> problem(text, "holds a connection string"));
    }

    private void problem(BicepNode at, String what) {
        problems.add(file.problem(at, what));
    }

    private static Map<String, List<String[]>> policies() {
        Map<String, List<String[]>> policies = new TreeMap<>();
        for (String line : lines("policies.txt")) {
            String[] words = line.split(" +", 3);
            policies.computeIfAbsent(words[0], type -> new ArrayList<>()).add(words);
        }
        return policies;
    }

    private static List<String> lines(String resource) {
        try (InputStream in = ResourceCheck.class.getResourceAsStream(resource)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split("\n", -1))
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(resource, e);
        }
    }
}
