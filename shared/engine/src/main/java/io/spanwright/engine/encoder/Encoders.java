package io.spanwright.engine.encoder;

import io.spanwright.engine.onnx.UnsupportedGraphException;
import io.spanwright.engine.runtime.OnnxRuntime;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds encoders. */
public final class Encoders {
    private static final String BUILT_IN = "bge-small-en-v1.5";
    private static final String TOKENIZER = "tokenizer.json";

    private Encoders() {}

    /** The encoder that comes with the engine, from the class path. */
    public static Encoder builtIn(OnnxRuntime runtime) {
        return fromClassPath(BUILT_IN, runtime);
    }

    /**
     * An encoder at the root of the class path: {@code name.onnx} and {@code name-tokenizer.json}.
     */
    public static Encoder fromClassPath(String name, OnnxRuntime runtime) {
        byte[] tokenizer = resource(name + "-" + TOKENIZER);
        ByteBuffer model = ByteBuffer.wrap(resource(name + ".onnx"));
        return EncoderReader.read(name, model, tokenizer, runtime);
    }

    /** A directory with {@code model.onnx} and {@code tokenizer.json}. */
    public static Encoder fromDirectory(Path directory, OnnxRuntime runtime) {
        Path model = present(directory.resolve("model.onnx"));
        Path tokenizer = present(directory.resolve(TOKENIZER));
        String name = directory.toAbsolutePath().normalize().getFileName().toString();
        try {
            return EncoderReader.read(name, mapped(model), Files.readAllBytes(tokenizer), runtime);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path present(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new UnsupportedGraphException(
                    "%s is missing; an encoder is a directory with model.onnx and tokenizer.json"
                            .formatted(file));
        }
        return file;
    }

    // A multilingual encoder has a gigabyte, which would have to fit the heap.
    private static ByteBuffer mapped(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            if (channel.size() > Integer.MAX_VALUE) {
                throw new UnsupportedGraphException(
                        "%s is larger than 2 GB; use a smaller encoder".formatted(file));
            }
            return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
        }
    }

    static byte[] resource(String name) {
        URL url = Encoders.class.getResource("/" + name);
        if (url == null) {
            throw new UnsupportedGraphException(
                    "no encoder is on the class path: %s is missing".formatted(name));
        }
        try {
            return read(url.openConnection());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // Into one array of the right size: reading on until the end would need twice the memory.
    private static byte[] read(URLConnection connection) throws IOException {
        connection.setUseCaches(false);
        byte[] bytes = new byte[Math.toIntExact(connection.getContentLengthLong())];
        try (InputStream in = connection.getInputStream()) {
            int count = in.readNBytes(bytes, 0, bytes.length);
            if (count != bytes.length) {
                throw new IOException("%s ends early".formatted(connection.getURL()));
            }
        }
        return bytes;
    }
}
