package io.spanwright.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A Java process that prints one JSON object: measured without what ran before it, and one that
 * takes too much time or memory harms no other.
 */
final class JsonProcess {

    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonProcess() {}

    /**
     * Runs {@code java} with the arguments and returns what it printed.
     *
     * @param limit after which it is ended
     * @throws IOException where it fails, prints something else or takes longer
     */
    static JsonNode run(List<String> arguments, Duration limit)
            throws IOException, InterruptedException {
        File out = File.createTempFile("scores", ".json");
        try {
            List<String> words = new ArrayList<>(List.of(java()));
            words.addAll(arguments);
            Process process =
                    new ProcessBuilder(words)
                            .redirectOutput(out)
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .start();
            await(process, limit);
            return object(out);
        } finally {
            Files.delete(out.toPath());
        }
    }

    private static void await(Process process, Duration limit)
            throws IOException, InterruptedException {
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IOException("not done in " + limit.toMinutes() + " minutes");
            }
        } finally {
            process.destroyForcibly();
        }
        if (process.exitValue() != 0) {
            throw new IOException("ended with status " + process.exitValue());
        }
    }

    private static JsonNode object(File out) throws IOException {
        JsonNode answer = JSON.readTree(out);
        if (!answer.isObject()) {
            throw new IOException("printed no JSON object");
        }
        return answer;
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
