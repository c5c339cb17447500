package io.spanwright.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.spanwright.core.analyze.EntityRecognizer;
import io.spanwright.core.analyze.RecognizedEntity;
import io.spanwright.core.dataset.LabeledDocument;
import io.spanwright.core.training.TrainingOutcome.Finished;
import io.spanwright.engine.artifact.DirectoryArtifact;
import io.spanwright.engine.encoder.EncoderShape;
import io.spanwright.engine.onnx.Graph;
import io.spanwright.engine.onnx.GraphEditor;
import io.spanwright.engine.onnx.GraphReader;
import io.spanwright.engine.onnx.Node;
import io.spanwright.engine.quantize.PrecisionSetting;
import io.spanwright.engine.train.TrainingSettings;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The precision that the setting asks for is trained to, chosen, written down and served. */
class ServedPrecisionTest {

    @TempDir Path work;

    private static EngineSettings with(PrecisionSetting precision, Optional<Path> encoder) {
        EngineSettings tiny = TinyTraining.engine();
        return new EngineSettings(
                tiny.natives(), encoder, Optional.empty(), tiny.threads(), precision);
    }

    private Finished train(
            EngineSettings engine, TrainingSettings settings, List<LabeledDocument> documents) {
        return (Finished)
                new OnnxTrainingEngine(engine, List.of(settings))
                        .train(
                                TinyTraining.request(documents, 5),
                                Optional.empty(),
                                TinyTraining.unlimited(),
                                work.resolve(engine.precision().text()));
    }

    private static List<List<String>> entities(
            EngineSettings engine, Finished model, List<LabeledDocument> documents) {
        DirectoryArtifact artifact = new DirectoryArtifact(model.artifact());
        List<String> texts = documents.stream().map(LabeledDocument::text).toList();
        try (EntityRecognizer recognizer = new OnnxRecognizerLoader(engine).load(artifact)) {
            List<List<String>> lines = new ArrayList<>();
            for (List<RecognizedEntity> found : recognizer.recognize(texts, () -> false)) {
                lines.add(found.stream().map(one -> one.category() + one.span()).toList());
            }
            return lines;
        }
    }

    private static JsonNode precision(Finished model) throws IOException {
        Path provenance = model.artifact().resolve("provenance.json");
        return new ObjectMapper().readTree(provenance.toFile()).get("precision");
    }

    private static Graph graph(Finished model) throws IOException {
        return GraphReader.read(
                ByteBuffer.wrap(Files.readAllBytes(model.artifact().resolve("model.onnx"))));
    }

    private static long weightProducts(Graph graph) {
        GraphEditor editor = new GraphEditor(graph, "test");
        return graph.nodes().stream()
                .filter(node -> node.is("Gemm") || node.is("MatMul"))
                .map(node -> node.input(1))
                .map(
                        value ->
                                editor.producer(value, "Transpose")
                                        .map(Node::inputs)
                                        .orElse(List.of(value))
                                        .get(0))
                .filter(graph.constants()::containsKey)
                .count();
    }

    @ParameterizedTest
    @EnumSource
    void anEncoderOfAnyShapeFindsTheSameInInt8(EncoderShape shape) throws IOException {
        Optional<Path> encoder = Optional.of(shape.write(work.resolve("encoder")));
        List<LabeledDocument> documents = OddTexts.documents();
        TrainingSettings settings = TinyTraining.settings(100, 1_000);
        EngineSettings fp32 = with(PrecisionSetting.FP32, encoder);
        EngineSettings int8 = with(PrecisionSetting.INT8, encoder);
        Finished exact = train(fp32, settings, documents);
        Finished rough = train(int8, settings, documents);

        assertThat(entities(int8, rough, documents)).isEqualTo(entities(fp32, exact, documents));
        assertThat(rough.digest()).isNotEqualTo(exact.digest());
        assertThat(weightProducts(graph(exact))).isGreaterThan(8);
        // The head alone.
        assertThat(weightProducts(graph(rough))).isEqualTo(1);
        assertThat(graph(rough).nodes().stream().filter(ServedPrecisionTest::isByteProduct))
                .hasSize((int) weightProducts(graph(exact)) - 1);
    }

    private static boolean isByteProduct(Node node) {
        return node.operator().equals("MatMulIntegerToFloat");
    }

    @Test
    void autoChoosesInt8WhereItPredictsAsWellAndWritesItDown() throws IOException {
        EngineSettings auto = with(PrecisionSetting.AUTO, TinyTraining.engine().encoder());
        TrainingSettings settings = TinyTraining.settings(30, 1_000);
        Finished model = train(auto, settings, TinyTraining.documents(20, 1));
        JsonNode precision = precision(model);

        assertThat(precision.get("setting").asText()).isEqualTo("auto");
        assertThat(precision.get("shipped").asText()).isEqualTo("int8");
        JsonNode comparison = precision.get("comparison");
        assertThat(comparison.get("heldOut").asBoolean()).isFalse();
        assertThat(comparison.get("fp32F1").asDouble()).isGreaterThan(0.9);
        assertThat(comparison.get("int8F1").asDouble()).isGreaterThan(0.9);
        assertThat(comparison.get("agreement").asDouble()).isGreaterThanOrEqualTo(0.985);
        assertThat(comparison).hasSize(5);
        assertThat(train(auto, settings, TinyTraining.documents(20, 1)).digest())
                .isEqualTo(model.digest());
    }

    @Test
    void heldOutDocumentsJudgeWhereThereAreAny() throws IOException {
        EngineSettings int8 = with(PrecisionSetting.INT8, TinyTraining.engine().encoder());
        Finished model = train(int8, TinyTraining.settings(20, 10), TinyTraining.documents(20, 1));
        JsonNode comparison = precision(model).get("comparison");

        assertThat(comparison.get("heldOut").asBoolean()).isTrue();
        assertThat(comparison.get("documents").asInt()).isBetween(1, 5);
        assertThat(model.validationF1()).isEqualTo(comparison.get("int8F1").asDouble());
    }

    @Test
    void fp32AsksNothing() throws IOException {
        EngineSettings fp32 = with(PrecisionSetting.FP32, TinyTraining.engine().encoder());
        Finished model = train(fp32, TinyTraining.settings(1, 1_000), TinyTraining.documents(4, 1));

        assertThat(precision(model).get("shipped").asText()).isEqualTo("fp32");
        assertThat(precision(model).get("comparison").isNull()).isTrue();
        assertThat(graph(model).nodes()).noneMatch(ServedPrecisionTest::isByteProduct);
    }
}
