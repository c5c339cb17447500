package io.spanwright.core.labels;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.spanwright.core.store.BlobContent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Gives findings the position of the value they point at, and the pointer the spelling of the file,
 * by reading the file once more, up to the last of them. So a file without findings pays nothing.
 */
final class PositionFinder {

    static final Comparator<Finding> BY_POSITION =
            Comparator.comparing(
                    finding -> finding.position().orElse(new Position(Integer.MAX_VALUE, 1)));

    private final List<Finding> located = new ArrayList<>();

    /** Findings that still have no position: with the last one the reading ends. */
    private int wanted;

    private PositionFinder() {}

    /**
     * The findings in the order of the file.
     *
     * @param content what {@link LabelsParse} found to be JSON
     */
    static List<Finding> locate(BlobContent content, List<Finding> findings) throws IOException {
        PositionFinder finder = new PositionFinder();
        Node root = new Node();
        findings.forEach(finding -> finder.plant(finding, root));
        if (finder.wanted > 0) {
            try (JsonParser parser = LabelsJson.open(content)) {
                parser.nextToken();
                finder.visit(parser, root);
            }
        }
        // What points at nothing in the file keeps its pointer and has no position.
        root.takeAll(finder.located);
        return finder.located.stream().sorted(BY_POSITION).toList();
    }

    private void plant(Finding finding, Node root) {
        if (finding.position().isPresent()) {
            located.add(finding);
            return;
        }
        Node node = root;
        for (String step : finding.pointer().split("/", -1)) {
            if (!step.isEmpty()) {
                node = node.children.computeIfAbsent(key(step), s -> new Node());
            }
        }
        node.findings.add(finding);
        wanted++;
    }

    private static String key(String property) {
        return property.toLowerCase(Locale.ROOT);
    }

    private void visit(JsonParser parser, Node node) throws IOException {
        if (!node.findings.isEmpty()) {
            Position position = LabelsJson.tokenPosition(parser);
            String pointer = parser.getParsingContext().pathAsPointer().toString();
            node.findings.forEach(finding -> located.add(finding.at(pointer, position)));
            wanted -= node.findings.size();
            node.findings.clear();
        }
        if (node.children.isEmpty()) {
            parser.skipChildren();
            return;
        }
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            visitProperties(parser, node);
        } else if (parser.currentToken() == JsonToken.START_ARRAY) {
            visitElements(parser, node);
        }
    }

    private void visitProperties(JsonParser parser, Node node) throws IOException {
        while (wanted > 0 && parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            visitChild(parser, node, key(name));
        }
    }

    private void visitElements(JsonParser parser, Node node) throws IOException {
        int index = 0;
        while (wanted > 0 && parser.nextToken() != JsonToken.END_ARRAY) {
            visitChild(parser, node, Integer.toString(index));
            index++;
        }
    }

    private void visitChild(JsonParser parser, Node node, String key) throws IOException {
        Node child = node.children.get(key);
        if (child == null) {
            parser.skipChildren();
            return;
        }
        visit(parser, child);
    }

    /** What is to be found at a place of the file and below it. */
    private static final class Node {
        private final Map<String, Node> children = new HashMap<>();
        private final List<Finding> findings = new ArrayList<>();

        void takeAll(List<Finding> into) {
            into.addAll(findings);
            children.values().forEach(child -> child.takeAll(into));
        }
    }
}
