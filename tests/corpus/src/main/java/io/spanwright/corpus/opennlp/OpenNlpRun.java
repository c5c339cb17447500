package io.spanwright.corpus.opennlp;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.spanwright.core.dataset.LabeledDocument;
import io.spanwright.core.evaluation.Evaluation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.TokenNameFinderModel;

/**
 * Trains OpenNLP on the training part of a data set, evaluates it on the test part and prints one
 * JSON object, with the names that the packaged command line uses.
 *
 * <p>Arguments: the labels file, the folder of the documents, the {@link Algorithm}, iterations.
 */
public final class OpenNlpRun {

    private OpenNlpRun() {}

    public static void main(String[] arguments) throws IOException {
        MarkedParts parts = MarkedParts.read(Path.of(arguments[0]), Path.of(arguments[1]));
        Algorithm algorithm = Algorithm.valueOf(arguments[2]);
        int iterations = Integer.parseInt(arguments[3]);
        Map<String, Object> values = run(parts, new OpenNlpTrainer(algorithm, iterations));
        System.out.println(new ObjectMapper().writeValueAsString(values));
    }

    static Map<String, Object> run(MarkedParts parts, OpenNlpTrainer trainer) throws IOException {
        TrainingSamples training = TrainingSamples.of(parts.train());
        int cutoff = trainer.cutoff(training.samples());
        long start = System.nanoTime();
        TokenNameFinderModel model = trainer.train(training.samples(), cutoff);
        double trainSeconds = (System.nanoTime() - start) / 1e9;
        OpenNlpTest test = OpenNlpTest.of(new OpenNlpRecognizer(new NameFinderME(model)), parts);
        Map<String, Object> values = values(test);
        values.put("trainSeconds", trainSeconds);
        values.put("trainCharacters", characters(parts.train()));
        values.put("trainLabels", labels(parts.train()));
        values.put("trainLabelsWidened", training.widened());
        values.put("trainLabelsLeftOut", training.leftOut());
        TrainingSamples reachable = TrainingSamples.of(parts.test());
        values.put("testLabels", labels(parts.test()));
        values.put("testLabelsInsideWords", reachable.widened() + reachable.leftOut());
        values.put("cutoff", cutoff);
        return values;
    }

    private static Map<String, Object> values(OpenNlpTest test) {
        Evaluation evaluation = test.evaluation();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("microF1", evaluation.micro().f1());
        values.put("microPrecision", evaluation.micro().precision());
        values.put("microRecall", evaluation.micro().recall());
        values.put("macroF1", evaluation.macroF1());
        values.put("characters", test.characters());
        values.put("seconds", test.seconds());
        return values;
    }

    private static long characters(List<LabeledDocument> documents) {
        return documents.stream().mapToLong(document -> document.text().length()).sum();
    }

    private static int labels(List<LabeledDocument> documents) {
        return documents.stream().mapToInt(document -> document.labels().size()).sum();
    }
}
