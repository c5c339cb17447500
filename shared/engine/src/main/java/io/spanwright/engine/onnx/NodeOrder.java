package io.spanwright.engine.onnx;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Sorts nodes so that each stands after those it reads; otherwise the given order is kept. */
final class NodeOrder {
    private NodeOrder() {}

    static List<Node> sort(Collection<Node> nodes, Map<String, Node> producers) {
        Set<Node> done = new LinkedHashSet<>();
        for (Node node : nodes) {
            visit(node, producers, done);
        }
        return new ArrayList<>(done);
    }

    // An explicit stack: graphs are deeper than the call stack allows.
    private static void visit(Node root, Map<String, Node> producers, Set<Node> done) {
        Deque<Node> stack = new ArrayDeque<>(List.of(root));
        Set<Node> open = new LinkedHashSet<>();
        while (!stack.isEmpty()) {
            Node node = stack.peek();
            if (done.contains(node)) {
                stack.pop();
                continue;
            }
            boolean secondTime = !open.add(node);
            List<Node> missing = missing(node, producers, done);
            if (missing.isEmpty()) {
                done.add(stack.pop());
                continue;
            }
            if (secondTime) {
                throw new UnsupportedGraphException(
                        "the graph has a cycle through " + node.output());
            }
            missing.forEach(stack::push);
        }
    }

    private static List<Node> missing(Node node, Map<String, Node> producers, Set<Node> done) {
        List<Node> missing = new ArrayList<>();
        for (int i = node.inputs().size() - 1; i >= 0; i--) {
            Node producer = producers.get(node.inputs().get(i));
            if (producer != null && !done.contains(producer)) {
                missing.add(producer);
            }
        }
        return missing;
    }
}
