package io.spanwright.engine.artifact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import com.google.protobuf.InvalidProtocolBufferException;
import io.spanwright.core.store.Sha256;
import io.spanwright.core.trainedmodel.CorruptArtifactException;
import io.spanwright.core.trainedmodel.ModelArtifact;
import io.spanwright.engine.TinyModel;
import io.spanwright.engine.TinyTraining;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArtifactVerifierTest {

    private final Map<String, byte[]> files = new HashMap<>();

    private record InMemory(Map<String, byte[]> files) implements ModelArtifact {

        @Override
        public Set<String> fileNames() {
            return files.keySet();
        }

        @Override
        public Optional<byte[]> read(String fileName) {
            return Optional.ofNullable(files.get(fileName));
        }
    }

    @BeforeEach
    void readModel() {
        DirectoryArtifact model = new DirectoryArtifact(TinyModel.DIRECTORY);
        for (String file : model.fileNames()) {
            files.put(file, model.read(file).orElseThrow());
        }
    }

    private void assertRefused(String message) {
        assertThatThrownBy(() -> ArtifactVerifier.verify(new InMemory(files)))
                .isInstanceOf(CorruptArtifactException.class)
                .hasMessageContaining(message);
    }

    /** As someone would who can write all files. */
    private void signAgain() {
        Map<String, String> hashes = new LinkedHashMap<>();
        for (String file : ArtifactFiles.LISTED) {
            hashes.put(file, Sha256.hex(files.get(file)));
        }
        files.put(ArtifactFiles.MANIFEST, Json.write(Manifest.of(hashes)));
    }

    private void change(Consumer<GraphProto.Builder> change) {
        try {
            ModelProto.Builder model =
                    ModelProto.parseFrom(files.get(ArtifactFiles.MODEL)).toBuilder();
            change.accept(model.getGraphBuilder());
            files.put(ArtifactFiles.MODEL, model.build().toByteArray());
            signAgain();
        } catch (InvalidProtocolBufferException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void passesWhatWasWritten() {
        VerifiedArtifact model = ArtifactVerifier.verify(new InMemory(files));
        assertThat(model.tags().categories()).isEqualTo(TinyTraining.CATEGORIES);
        assertThat(model.tags().tags())
                .containsExactly("O", "B-Amount", "I-Amount", "B-Lender", "I-Lender");
        assertThat(model.digest()).matches("[0-9a-f]{64}");
    }

    @Test
    void passesAModelOfAnotherProvenanceUnderTheSameDigest() {
        String digest = ArtifactVerifier.verify(new InMemory(files)).digest();
        files.put(ArtifactFiles.PROVENANCE, "{}".getBytes(StandardCharsets.UTF_8));
        signAgain();
        assertThat(ArtifactVerifier.verify(new InMemory(files)).digest()).isEqualTo(digest);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "model.onnx",
                "tokenizer.json",
                "tags.json",
                "calibration.json",
                "provenance.json"
            })
    void refusesAnyChangedByte(String file) {
        byte[] changed = files.get(file).clone();
        changed[changed.length / 3] ^= 1;
        files.put(file, changed);
        assertRefused(file + " was changed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"model.onnx", "tokenizer.json", "provenance.json", "manifest.json"})
    void refusesAMissingFile(String file) {
        files.remove(file);
        assertRefused(file + " is missing");
    }

    @Test
    void refusesFilesThatDoNotBelong() {
        files.put("weights.bin", new byte[1]);
        assertRefused("do not belong");
    }

    @Test
    void refusesAManifestThatIsNone() {
        files.put(ArtifactFiles.MANIFEST, "{".getBytes(StandardCharsets.UTF_8));
        assertRefused("manifest.json is not what it should be");
    }

    @Test
    void refusesAnotherDigest() {
        String manifest =
                new String(files.get(ArtifactFiles.MANIFEST), StandardCharsets.UTF_8)
                        .replaceFirst("\"digest\" : \"....", "\"digest\" : \"ffff");
        files.put(ArtifactFiles.MANIFEST, manifest.getBytes(StandardCharsets.UTF_8));
        assertRefused("digest");
    }

    @Test
    void refusesWeightsInAnotherFile() {
        change(
                graph ->
                        graph.getInitializerBuilder(0)
                                .setDataLocation(TensorProto.DataLocation.EXTERNAL)
                                .addExternalData(
                                        StringStringEntryProto.newBuilder()
                                                .setKey("location")
                                                .setValue("/etc/passwd")));
        assertRefused("another file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Loop", "If", "Scan", "SequenceMap", "Evil"})
    void refusesOperatorsThatAreNotAllowed(String operator) {
        change(graph -> graph.addNode(NodeProto.newBuilder().setOpType(operator)));
        assertRefused("operator");
    }

    @Test
    void refusesOperatorsOfOtherDomains() {
        change(graph -> graph.addNode(NodeProto.newBuilder().setOpType("Add").setDomain("mine")));
        assertRefused("operator");
    }

    @Test
    void refusesAGraphInsideAnOperator() {
        change(
                graph ->
                        graph.getNodeBuilder(0)
                                .addAttribute(
                                        AttributeProto.newBuilder()
                                                .setName("body")
                                                .setG(GraphProto.getDefaultInstance())));
        assertRefused("graph inside");
    }

    @Test
    void refusesOtherInputs() {
        change(graph -> graph.getInputBuilder(0).setName("text"));
        assertRefused("inputs");
    }

    @Test
    void refusesTagsThatAreNotThoseOfTheCategories() {
        String tags =
                new String(files.get(ArtifactFiles.TAGS), StandardCharsets.UTF_8)
                        .replaceFirst("I-Lender", "I-Borrower");
        files.put(ArtifactFiles.TAGS, tags.getBytes(StandardCharsets.UTF_8));
        signAgain();
        assertRefused("tags.json");
    }

    @Test
    void refusesATemperatureThatIsNone() {
        String calibration =
                new String(files.get(ArtifactFiles.CALIBRATION), StandardCharsets.UTF_8)
                        .replaceFirst("\"temperature\" : [0-9.]+", "\"temperature\" : 0");
        files.put(ArtifactFiles.CALIBRATION, calibration.getBytes(StandardCharsets.UTF_8));
        signAgain();
        assertRefused("calibration.json");
    }
}
