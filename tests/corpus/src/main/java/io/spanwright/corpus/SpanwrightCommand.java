package io.spanwright.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The packaged command line, run as a user runs it: one process a command. */
record SpanwrightCommand(Path jar) {

    private static final ObjectMapper JSON = new ObjectMapper();

    JsonNode train(Path labels, Path documents, Path model)
            throws IOException, InterruptedException {
        return run("train", labels, documents, model, "--split", "manual");
    }

    JsonNode evaluate(Path labels, Path documents, Path model)
            throws IOException, InterruptedException {
        return run("evaluate", labels, documents, model, "--dataset", "Test");
    }

    private JsonNode run(String command, Path labels, Path documents, Path model, String... more)
            throws IOException, InterruptedException {
        List<String> words =
                new ArrayList<>(List.of(java(), "-jar", jar.toString(), command, "--json"));
        words.addAll(List.of("--labels", labels.toString(), "--documents", documents.toString()));
        words.addAll(List.of("--model", model.toString()));
        words.addAll(List.of(more));
        Process process =
                new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (InputStream out = process.getInputStream()) {
            JsonNode answer = JSON.readTree(out);
            int status = process.waitFor();
            if (status != 0) {
                throw new IOException(command + " ended with status " + status);
            }
            return answer;
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
