package io.spanwright.core.convert.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes JSON objects, one a line, as UTF-8 with LF. */
public final class JsonLinesWriter implements Closeable {

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
                    .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                    .build();

    private final OutputStream out;

    /** Writes to a new file. */
    public JsonLinesWriter(Path file) throws IOException {
        this.out = new BufferedOutputStream(Files.newOutputStream(file));
    }

    /** A new object. */
    public static ObjectNode object() {
        return JSON.createObjectNode();
    }

    /** Writes one line. */
    public void write(ObjectNode object) throws IOException {
        writePart(object);
        writeRaw("\n");
    }

    /** Writes an object and no end of the line. */
    public void writePart(ObjectNode object) throws IOException {
        JSON.writeValue(out, object);
    }

    /** Writes ASCII characters. */
    public void writeRaw(String ascii) throws IOException {
        out.write(ascii.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
