package io.spanwright.engine.autodiff;

import io.spanwright.engine.onnx.Node;
import io.spanwright.engine.onnx.UnsupportedGraphException;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The trained part of a graph holds an operator that has no gradient rule. */
public final class UnsupportedOperatorException extends UnsupportedGraphException {

    private static final long serialVersionUID = 1L;

    private static final String MENDING =
            "export the model in float32, with standard operators and without optimisation, or use"
                    + " another encoder";

    private UnsupportedOperatorException(String message) {
        super(message);
    }

    /** All operators without a rule, each named once with the first node that needs it. */
    static UnsupportedOperatorException noRule(Collection<Node> nodes) {
        Map<String, String> first = new TreeMap<>();
        nodes.forEach(node -> first.putIfAbsent(node.qualifiedOperator(), node.name()));
        String named =
                first.entrySet().stream()
                        .map(entry -> entry.getKey() + " at node " + entry.getValue())
                        .collect(Collectors.joining(", "));
        return new UnsupportedOperatorException(
                "no gradient rule for operator %s; %s".formatted(named, MENDING));
    }

    /** An operator that has a rule, but not for this use of it. */
    static UnsupportedOperatorException use(Node node, String reason) {
        return new UnsupportedOperatorException(
                "no gradient rule for operator %s at node %s: %s; %s"
                        .formatted(node.qualifiedOperator(), node.name(), reason, MENDING));
    }
}
