package io.spanwright.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import io.spanwright.corpus.opennlp.Algorithm;
import io.spanwright.corpus.opennlp.OpenNlpRun;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Apache OpenNLP's name finder in a process of its own.
 *
 * @param iterations of the training, at most
 * @param limit most time of training and evaluation together
 */
record OpenNlpCommand(Algorithm algorithm, int iterations, Duration limit) implements Contender {

    /** What {@link Algorithm} bounds its parameters for. */
    private static final String HEAP = "-Xmx6g";

    static String name(Algorithm algorithm) {
        return "OpenNLP " + algorithm.title();
    }

    @Override
    public String name() {
        return name(algorithm);
    }

    @Override
    public Score score(Path labels, Path documents, Path model)
            throws IOException, InterruptedException {
        JsonNode answer =
                JsonProcess.run(
                        List.of(
                                HEAP,
                                "-cp",
                                System.getProperty("java.class.path"),
                                OpenNlpRun.class.getName(),
                                labels.toString(),
                                documents.toString(),
                                algorithm.name(),
                                Integer.toString(iterations)),
                        limit);
        return Score.of(answer, answer).with(remarks(answer));
    }

    private static List<String> remarks(JsonNode answer) {
        List<String> remarks = new ArrayList<>();
        int cutoff = answer.path("cutoff").asInt();
        if (cutoff > 1) {
            remarks.add(
                    "for memory's sake without features that occur less than " + cutoff + " times");
        }
        int inside = answer.path("testLabelsInsideWords").asInt();
        if (inside > 0) {
            remarks.add(
                    "cannot find %d of %d test labels, which begin or end inside a word"
                            .formatted(inside, answer.path("testLabels").asInt()));
        }
        return remarks;
    }
}
