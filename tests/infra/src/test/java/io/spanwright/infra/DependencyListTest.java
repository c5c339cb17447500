package io.spanwright.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.spanwright.azure.NodePackages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** {@code docs/dependencies.md} lists what the modules ask for, all of it and nothing else. */
class DependencyListTest {

    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| `([^`]+)` \\| ([^|]+) \\| ([^|]+) \\|$");
    private static final Path ROOT = NodePackages.repository();

    @Test
    void everyDirectDependencyAndPluginIsListedOnce() throws Exception {
        Set<String> used = new TreeSet<>();
        for (Path pom : poms()) {
            used.addAll(named(pom, "dependency"));
            used.addAll(named(pom, "plugin"));
        }
        used.addAll(nodePackages());
        used.removeIf(name -> name.startsWith("io.spanwright:"));

        assertThat(used).hasSizeGreaterThan(30);
        assertThat(listed()).containsExactlyInAnyOrderElementsOf(used);
    }

    @Test
    void everyRowHasALicenceAndAReason() throws Exception {
        assertThat(ROW.matcher(text()).results())
                .allMatch(row -> !row.group(2).isBlank() && !row.group(3).isBlank());
    }

    private static List<String> listed() throws Exception {
        return ROW.matcher(text()).results().map(row -> row.group(1)).toList();
    }

    private static String text() throws Exception {
        return Files.readString(ROOT.resolve("docs/dependencies.md"));
    }

    private static List<Path> poms() throws Exception {
        List<Path> poms = new ArrayList<>(List.of(ROOT.resolve("pom.xml")));
        for (String group : List.of("shared", "functions", "tests")) {
            try (Stream<Path> modules = Files.list(ROOT.resolve(group))) {
                modules.map(module -> module.resolve("pom.xml"))
                        .filter(Files::exists)
                        .forEach(poms::add);
            }
        }
        return poms;
    }

    /** What a POM asks for: not what it only manages, but plugins wherever they are. */
    private static Set<String> named(Path pom, String element) throws Exception {
        NodeList nodes =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(pom.toFile())
                        .getElementsByTagName(element);
        return Stream.iterate(0, i -> i + 1)
                .limit(nodes.getLength())
                .map(nodes::item)
                .filter(node -> !isManaged(node))
                .map(node -> group((Element) node) + ":" + text((Element) node, "artifactId"))
                .collect(Collectors.toSet());
    }

    private static boolean isManaged(Node dependency) {
        Node around = dependency.getParentNode().getParentNode();
        return around.getNodeName().equals("dependencyManagement");
    }

    private static String group(Element element) {
        String group = text(element, "groupId");
        return group.isEmpty() ? "org.apache.maven.plugins" : group;
    }

    private static String text(Element element, String name) {
        NodeList found = element.getElementsByTagName(name);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent().strip();
    }

    private static Set<String> nodePackages() throws Exception {
        Set<String> names = new TreeSet<>();
        for (String module : List.of("shared/azure", "tests/infra")) {
            Path file = ROOT.resolve(module).resolve("src/test/node/package.json");
            JsonNode dependencies = new ObjectMapper().readTree(file.toFile()).get("dependencies");
            dependencies.fieldNames().forEachRemaining(name -> names.add("npm:" + name));
        }
        return names;
    }
}
