package io.spanwright.engine.autodiff;

import io.spanwright.engine.onnx.Node;

/** How the gradients of an operator's inputs follow from those of its outputs. */
@FunctionalInterface
public interface GradientRule {

    /**
     * Adds nodes to the backward graph and hands each needed input its gradient.
     *
     * @param node at least one of its outputs has a gradient
     */
    void derive(Node node, BackwardBuilder backward);
}
