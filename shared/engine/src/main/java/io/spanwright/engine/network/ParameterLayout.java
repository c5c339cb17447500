package io.spanwright.engine.network;

import io.spanwright.engine.onnx.Constant;
import io.spanwright.engine.onnx.Graph;
import io.spanwright.engine.onnx.ValueInfo;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** Settles which weights are trained, and gives them their first values. */
final class ParameterLayout {
    // As encoders of the BERT family initialise their own heads.
    private static final double HEAD_DEVIATION = 0.02;

    private ParameterLayout() {}

    private record Entry(ValueInfo input, ParameterGroup group) {}

    /** The trained parameters of a network, first the word shapes, then upwards to the head. */
    static List<Parameter> of(NetworkSpec spec, Graph graph) {
        Comparator<Entry> upwards =
                Comparator.comparing((Entry entry) -> entry.group().part())
                        .thenComparing(entry -> entry.group().layer());
        List<Entry> entries =
                graph.inputs().stream()
                        .filter(ValueInfo::isFixed)
                        .flatMap(input -> entry(input, spec))
                        .sorted(upwards)
                        .toList();
        List<Parameter> parameters = new ArrayList<>();
        int offset = 0;
        for (Entry entry : entries) {
            Parameter parameter = parameter(entry, offset);
            parameters.add(parameter);
            offset = Math.addExact(offset, parameter.size());
        }
        return parameters;
    }

    private static Stream<Entry> entry(ValueInfo input, NetworkSpec spec) {
        return switch (input.name()) {
            case NetworkGraph.SHAPE_EMBEDDING -> Stream.of(new Entry(input, ParameterGroup.SHAPE));
            case NetworkGraph.HEAD_WEIGHT, NetworkGraph.HEAD_BIAS ->
                    Stream.of(new Entry(input, ParameterGroup.HEAD));
            default -> encoderEntry(input, spec);
        };
    }

    private static Stream<Entry> encoderEntry(ValueInfo input, NetworkSpec spec) {
        Integer layer = spec.encoder().structure().parameterLayers().get(input.name());
        int lowest = spec.frozenLayers() == 0 ? -1 : spec.frozenLayers();
        if (layer == null || layer < lowest) {
            return Stream.empty();
        }
        ParameterGroup group =
                layer < 0 ? ParameterGroup.EMBEDDING : ParameterGroup.encoderLayer(layer);
        return Stream.of(new Entry(input, group));
    }

    private static Parameter parameter(Entry entry, int offset) {
        List<Long> shape = Arrays.stream(entry.input().shape()).boxed().toList();
        return new Parameter(entry.input().name(), shape, offset, entry.group(), shape.size() > 1);
    }

    /** Pretrained values for the encoder, zeros for the word shapes, small ones for the head. */
    static void initialise(Parameters parameters, NetworkSpec spec) {
        Map<String, Constant> pretrained = spec.encoder().weights();
        for (Parameter parameter : parameters.all()) {
            FloatBuffer values = parameters.values(parameter);
            if (pretrained.containsKey(parameter.name())) {
                values.put(pretrained.get(parameter.name()).asFloats());
            } else if (parameter.name().equals(NetworkGraph.HEAD_WEIGHT)) {
                draw(values, new Random(spec.seed()));
            }
        }
    }

    private static void draw(FloatBuffer values, Random random) {
        while (values.hasRemaining()) {
            values.put((float) (random.nextGaussian() * HEAD_DEVIATION));
        }
    }
}
