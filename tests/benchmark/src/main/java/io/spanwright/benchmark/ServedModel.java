package io.spanwright.benchmark;

import io.spanwright.core.analyze.EntityRecognizer;
import io.spanwright.engine.artifact.ArtifactWriter;
import io.spanwright.engine.artifact.CalibrationFile;
import io.spanwright.engine.artifact.TagsFile;
import io.spanwright.engine.artifact.VerifiedArtifact;
import io.spanwright.engine.calibration.Temperature;
import io.spanwright.engine.encoder.Encoder;
import io.spanwright.engine.encoder.Encoders;
import io.spanwright.engine.example.WindowScope;
import io.spanwright.engine.example.WindowSizes;
import io.spanwright.engine.example.WordShapes;
import io.spanwright.engine.network.NetworkSpec;
import io.spanwright.engine.network.TrainableNetwork;
import io.spanwright.engine.network.WeightCopy;
import io.spanwright.engine.onnx.Graph;
import io.spanwright.engine.onnx.GraphWriter;
import io.spanwright.engine.quantize.Precision;
import io.spanwright.engine.runtime.OnnxRuntime;
import io.spanwright.engine.serve.OnnxEntityRecognizer;
import io.spanwright.engine.tokenizer.SpecialIds;
import io.spanwright.engine.tokenizer.SubWordTokenizer;
import io.spanwright.engine.train.TrainingSettings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The built-in encoder as models of a training configuration are served; it is untrained, which
 * changes no speed of the graph.
 *
 * @param configuration its name
 * @param bytes of the graph
 */
record ServedModel(
        String configuration, Precision precision, long bytes, EntityRecognizer recognizer)
        implements AutoCloseable {
    private static final List<String> CATEGORIES =
            IntStream.range(0, 6).mapToObj(number -> "Category" + number).toList();

    static ServedModel open(
            TrainingSettings configuration,
            Precision precision,
            OnnxRuntime runtime,
            Path natives,
            int threads) {
        Encoder encoder = Encoders.builtIn(runtime);
        byte[] graph = graph(encoder, configuration, precision, runtime);
        VerifiedArtifact artifact =
                new VerifiedArtifact(
                        "benchmark",
                        graph,
                        encoder.tokenizer(),
                        tags(encoder, configuration.windows(), natives),
                        Temperature.DEFAULT);
        return new ServedModel(
                name(configuration),
                precision,
                graph.length,
                OnnxEntityRecognizer.open(artifact, natives, threads));
    }

    /** Such as {@code fast}. */
    static String name(TrainingSettings configuration) {
        return configuration.configVersion().replaceAll("-.*", "");
    }

    /** Writes the artifact of such a model. */
    static void write(
            TrainingSettings configuration,
            Precision precision,
            OnnxRuntime runtime,
            Path natives,
            Path directory) {
        Encoder encoder = Encoders.builtIn(runtime);
        byte[] graph = graph(encoder, configuration, precision, runtime);
        new ArtifactWriter(directory)
                .write(
                        out -> out.write(graph),
                        encoder.tokenizer(),
                        tags(encoder, configuration.windows(), natives),
                        CalibrationFile.of(Temperature.DEFAULT),
                        Map.of());
    }

    private static byte[] graph(
            Encoder encoder,
            TrainingSettings configuration,
            Precision precision,
            OnnxRuntime runtime) {
        int tags = 1 + 2 * CATEGORIES.size();
        NetworkSpec spec =
                new NetworkSpec(
                        encoder, tags, WordShapes.COUNT, configuration.layers(), 0, 0, 0, 1, 1, 1);
        try (TrainableNetwork network = TrainableNetwork.create(spec, runtime)) {
            List<WeightCopy> members = members(network, configuration.members());
            Graph graph =
                    precision == Precision.INT8
                            ? network.exportInt8(members)
                            : network.export(members);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            GraphWriter.write(graph, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // Each a little different, so that the runtime can't find that they are one.
    private static List<WeightCopy> members(TrainableNetwork network, int count) {
        List<WeightCopy> members = new ArrayList<>();
        FloatBuffer values = network.parameters().values();
        for (int member = 0; member < count; member++) {
            members.add(new WeightCopy(network.parameters()));
            for (int index = 0; index < values.capacity(); index++) {
                values.put(index, values.get(index) * 1.001f);
            }
        }
        return members;
    }

    private static TagsFile tags(Encoder encoder, WindowSizes windows, Path natives) {
        List<String> names = TagsFile.names(CATEGORIES);
        return new TagsFile(
                TagsFile.FORMAT,
                CATEGORIES,
                names,
                new float[3 * names.size()],
                WordShapes.VERSION,
                TagsFile.Windows.of(windows, WindowScope.TEXT),
                special(encoder, natives));
    }

    private static TagsFile.SpecialIdsOf special(Encoder encoder, Path natives) {
        try (SubWordTokenizer tokenizer = SubWordTokenizer.open(encoder.tokenizer(), natives)) {
            SpecialIds ids = tokenizer.special();
            return new TagsFile.SpecialIdsOf(ids.before(), ids.after(), ids.padding());
        }
    }

    void analyze(List<String> texts) {
        recognizer.recognize(texts, () -> false);
    }

    @Override
    public void close() {
        recognizer.close();
    }
}
