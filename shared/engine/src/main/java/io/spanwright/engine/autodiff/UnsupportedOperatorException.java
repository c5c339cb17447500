package io.spanwright.engine.autodiff;

import io.spanwright.engine.onnx.Node;
import io.spanwright.engine.onnx.UnsupportedGraphException;
import java.util.Collection;
import java.util.TreeSet;

/** The trained part of a graph holds an operator that has no gradient rule. */
public final class UnsupportedOperatorException extends UnsupportedGraphException {

    private static final long serialVersionUID = 1L;

    private UnsupportedOperatorException(String message) {
        super(message);
    }

    /** All operators without a rule, each named once. */
    static UnsupportedOperatorException noRule(Collection<String> operators) {
        return new UnsupportedOperatorException(
                "no gradient rule for operator %s; freeze the layers that hold it or use another encoder"
                        .formatted(String.join(", ", new TreeSet<>(operators))));
    }

    /** An operator that has a rule, but not for this use of it. */
    static UnsupportedOperatorException use(Node node, String reason) {
        return new UnsupportedOperatorException(
                "no gradient rule for operator %s at %s: %s"
                        .formatted(node.qualifiedOperator(), node.output(), reason));
    }
}
