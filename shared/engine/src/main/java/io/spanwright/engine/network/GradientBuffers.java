package io.spanwright.engine.network;

import io.spanwright.engine.runtime.OnnxRuntime;
import io.spanwright.engine.runtime.Tensor;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Where the backward graph writes: as many lanes as passes run at the same time. The first is the
 * parameters' own buffer.
 */
final class GradientBuffers implements AutoCloseable {
    private final Parameters parameters;
    private final List<GradientLane> lanes = new ArrayList<>();

    /**
     * Makes the lanes.
     *
     * @param names of the gradients by name of the parameter
     */
    GradientBuffers(
            Parameters parameters, Map<String, String> names, int lanes, OnnxRuntime runtime) {
        this.parameters = parameters;
        for (int lane = 0; lane < lanes; lane++) {
            FloatBuffer buffer =
                    lane == 0
                            ? parameters.gradientBuffer()
                            : Parameters.allocate(parameters.size());
            this.lanes.add(new GradientLane(parameters, names::get, buffer, runtime));
        }
    }

    /** Has gradients written, and adds them to what is in the lane. */
    void accumulate(int lane, Consumer<Map<String, Tensor>> write) {
        lanes.get(lane).accumulate(write);
        if (lane == 0) {
            parameters.gradientsWritten();
        }
    }

    /** Adds all lanes to the parameters' gradients, one after the other. */
    void join() {
        for (GradientLane lane : lanes.subList(1, lanes.size())) {
            lane.moveTo(parameters.gradients());
        }
    }

    @Override
    public void close() {
        lanes.forEach(GradientLane::close);
    }
}
