package io.spanwright.engine.encoder;

import io.spanwright.engine.onnx.GraphWriter;
import io.spanwright.engine.runtime.TestRuntime;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Encoders for tests. */
public final class TestEncoders {
    private TestEncoders() {}

    /** 2 layers of 64, random. */
    public static Encoder tiny() {
        return read(RandomEncoder.TINY);
    }

    static Encoder read(RandomEncoder encoder) {
        byte[] tokenizer = RandomVocabulary.tokenizer().getBytes(StandardCharsets.UTF_8);
        return EncoderReader.read("random", model(encoder), tokenizer, TestRuntime.get());
    }

    /** As exported, operator by operator. */
    public static Encoder tinyUnfused() {
        return EncoderReader.readUnfused(
                "random", model(RandomEncoder.TINY), new byte[0], TestRuntime.get());
    }

    static byte[] model(RandomEncoder encoder) {
        ByteBuffer buffer = GraphWriter.toBuffer(encoder.graph());
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }
}
