package io.spanwright.engine.artifact;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.spanwright.core.trainedmodel.CorruptArtifactException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** JSON of records: fields in the order of the record, the same bytes for the same values. */
final class Json {

    private static final ObjectMapper MAPPER =
            JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                    .build();

    private Json() {}

    static byte[] write(Object value) {
        try {
            String text = MAPPER.writeValueAsString(value).replace("\r\n", "\n");
            return (text + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a value can't be JSON", e);
        }
    }

    static <T> T read(String file, byte[] bytes, Class<T> type) {
        try {
            return MAPPER.readValue(bytes, type);
        } catch (IOException | IllegalArgumentException e) {
            CorruptArtifactException corrupt =
                    new CorruptArtifactException(file + " is not what it should be");
            corrupt.initCause(e);
            throw corrupt;
        }
    }
}
