package io.spanwright.corpus;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Trains and evaluates on each data set with the packaged command line and default settings, and
 * writes the table that the README shows.
 *
 * <p>Arguments: the jar, the folder of the data sets, the folder to write to, then the names of the
 * sets (none: all).
 */
public final class CorpusScores {

    private final SpanwrightCommand command;
    private final Path data;
    private final Path out;

    private CorpusScores(SpanwrightCommand command, Path data, Path out) {
        this.command = command;
        this.data = data;
        this.out = out;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<String> words = Arrays.stream(arguments).filter(word -> !word.isBlank()).toList();
        Path data = Path.of(words.get(1));
        if (!Files.isDirectory(data)) {
            throw new IllegalArgumentException("no folder of data sets at " + data);
        }
        Path out = Files.createDirectories(Path.of(words.get(2)));
        new CorpusScores(new SpanwrightCommand(Path.of(words.get(0))), data, out)
                .run(chosen(words.subList(3, words.size())));
    }

    private static List<CorpusSet> chosen(List<String> names) {
        Map<String, CorpusSet> known =
                CorpusSet.ALL.stream().collect(Collectors.toMap(CorpusSet::name, set -> set));
        if (names.isEmpty()) {
            return CorpusSet.ALL;
        }
        return names.stream()
                .map(name -> known.getOrDefault(name, new CorpusSet(name, "labels.json", 1)))
                .toList();
    }

    private void run(List<CorpusSet> sets) throws IOException, InterruptedException {
        Map<CorpusSet, Score> scores = new LinkedHashMap<>();
        for (CorpusSet set : sets) {
            scores.put(set, score(set));
            write(scores);
        }
        System.out.print(ScoreTable.of(scores));
    }

    private Score score(CorpusSet set) throws IOException, InterruptedException {
        if (set.folds() == 1) {
            return score(set, set.labels(data), "model");
        }
        List<Score> scores = new ArrayList<>();
        for (int fold = 0; fold < set.folds(); fold++) {
            Path labels = folder(set).resolve("fold-" + fold + ".json");
            FoldMarks.write(set.labels(data), fold, set.folds(), labels);
            scores.add(score(set, labels, "model-" + fold));
        }
        return Score.mean(scores);
    }

    private Score score(CorpusSet set, Path labels, String name)
            throws IOException, InterruptedException {
        Path model = folder(set).resolve(name);
        var trained = command.train(labels, set.documents(data), model);
        var evaluated = command.evaluate(labels, set.documents(data), model);
        Score score = Score.of(trained, evaluated);
        System.out.printf("%s %s: %s%n", set.name(), name, score);
        return score;
    }

    private Path folder(CorpusSet set) throws IOException {
        return Files.createDirectories(out.resolve(set.name()));
    }

    private void write(Map<CorpusSet, Score> scores) throws IOException {
        Map<String, Score> byName = new LinkedHashMap<>();
        scores.forEach((set, score) -> byName.put(set.name(), score));
        new ObjectMapper()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .writeValue(out.resolve("scores.json").toFile(), byName);
        Files.writeString(out.resolve("scores.md"), ScoreTable.of(scores));
    }
}
