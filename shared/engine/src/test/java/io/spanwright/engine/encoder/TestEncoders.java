package io.spanwright.engine.encoder;

import io.spanwright.engine.onnx.Graph;
import io.spanwright.engine.onnx.GraphWriter;
import io.spanwright.engine.runtime.TestRuntime;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Encoders for tests. */
public final class TestEncoders {
    private TestEncoders() {}

    /** 2 layers of 64, random. */
    public static Encoder tiny() {
        return read(RandomEncoder.TINY);
    }

    static Encoder read(RandomEncoder encoder) {
        return read(encoder.graph(), RandomVocabulary.tokenizer());
    }

    static Encoder read(Graph graph, String tokenizer) {
        return EncoderReader.read(
                "random",
                GraphWriter.toBuffer(graph),
                tokenizer.getBytes(StandardCharsets.UTF_8),
                TestRuntime.get());
    }

    /** As exported, operator by operator. */
    public static Encoder tinyUnfused() {
        ByteBuffer model = GraphWriter.toBuffer(RandomEncoder.TINY.graph());
        return EncoderReader.readUnfused("random", model, new byte[0], TestRuntime.get());
    }

    /** Writes {@code model.onnx} and {@code tokenizer.json}. */
    static Path write(Graph graph, String tokenizer, Path directory) throws IOException {
        Files.createDirectories(directory);
        try (OutputStream out =
                new BufferedOutputStream(Files.newOutputStream(directory.resolve("model.onnx")))) {
            GraphWriter.write(graph, out);
        }
        Files.writeString(directory.resolve("tokenizer.json"), tokenizer, StandardCharsets.UTF_8);
        return directory;
    }
}
