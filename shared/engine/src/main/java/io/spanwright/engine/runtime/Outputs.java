package io.spanwright.engine.runtime;

import java.util.Map;

/** What a run gave, by name. Closing it closes every tensor in it. */
public final class Outputs implements AutoCloseable {
    private final Map<String, Tensor> tensors;

    Outputs(Map<String, Tensor> tensors) {
        this.tensors = Map.copyOf(tensors);
    }

    /** Owned by this object. */
    public Tensor get(String name) {
        Tensor tensor = tensors.get(name);
        if (tensor == null) {
            throw new IllegalArgumentException("no output is called " + name);
        }
        return tensor;
    }

    /** Owned by this object. */
    public Map<String, Tensor> all() {
        return tensors;
    }

    @Override
    public void close() {
        tensors.values().forEach(Tensor::close);
    }
}
