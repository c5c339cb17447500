package io.spanwright.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The packaged command line, run as a user runs it: one process a command.
 *
 * @param config training configuration
 * @param seed of the training
 * @param limit most time of one command
 */
record SpanwrightCommand(Path jar, String config, long seed, Duration limit) implements Contender {

    static final String NAME = "Spanwright";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Score score(Path labels, Path documents, Path model)
            throws IOException, InterruptedException {
        JsonNode trained =
                run(
                        "train",
                        labels,
                        documents,
                        model,
                        "--split",
                        "manual",
                        "--config",
                        config,
                        "--seed",
                        Long.toString(seed));
        JsonNode evaluated = run("evaluate", labels, documents, model, "--dataset", "Test");
        return Score.of(trained, evaluated);
    }

    private JsonNode run(String command, Path labels, Path documents, Path model, String... more)
            throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of("-jar", jar.toString(), command, "--json"));
        words.addAll(List.of("--labels", labels.toString(), "--documents", documents.toString()));
        words.addAll(List.of("--model", model.toString()));
        words.addAll(List.of(more));
        return JsonProcess.run(words, limit);
    }
}
