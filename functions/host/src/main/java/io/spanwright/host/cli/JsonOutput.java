package io.spanwright.host.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.PrintWriter;
import java.util.Map;

/** One JSON object on standard output. */
final class JsonOutput {

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private JsonOutput() {}

    /**
     * Prints the values.
     *
     * @param values maps, lists, strings, numbers, booleans and nulls
     */
    static void print(Map<String, Object> values, PrintWriter out) {
        try {
            out.println(JSON.writeValueAsString(values));
            out.flush();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
