package io.spanwright.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Trains and evaluates on each data set, with the packaged command line at default settings and
 * with Apache OpenNLP, and writes the tables that the README shows. What fails is noted and ends
 * nothing else; in the end the run fails.
 *
 * <p>Arguments: the jar, the folder of the data sets, the folder to write to, then the names of the
 * sets (none: all). System properties: {@link ScoreSettings}.
 */
public final class CorpusScores {

    private final List<Contender> contenders;
    private final Path data;
    private final Path out;

    CorpusScores(List<Contender> contenders, Path data, Path out) {
        this.contenders = List.copyOf(contenders);
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
        ScoreSettings settings = ScoreSettings.of(System.getProperties());
        Results results =
                new CorpusScores(settings.contenders(Path.of(words.get(0))), data, out)
                        .run(chosen(words.subList(3, words.size())));
        System.out.print(ScoreTable.of(results) + "\n" + ComparisonTable.of(results));
        if (!results.failures().isEmpty()) {
            System.exit(1);
        }
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

    /** Measures all; writes after each training, so that a run cut short has what it did. */
    Results run(List<CorpusSet> sets) throws IOException, InterruptedException {
        Results results = new Results();
        for (CorpusSet set : sets) {
            for (Contender contender : contenders) {
                measure(set, contender, results);
                results.write(out);
            }
        }
        return results;
    }

    private void measure(CorpusSet set, Contender contender, Results results)
            throws InterruptedException {
        try {
            results.add(set, contender.name(), score(set, contender));
        } catch (IOException e) {
            System.err.println(set.name() + " " + contender.name() + ": " + e);
            results.addFailure(set, contender.name(), e.getMessage());
        }
    }

    private Score score(CorpusSet set, Contender contender)
            throws IOException, InterruptedException {
        if (set.folds() == 1) {
            return score(set, set.labels(data), "model", contender);
        }
        List<Score> scores = new ArrayList<>();
        for (int fold = 0; fold < set.folds(); fold++) {
            Path labels = folder(set).resolve("fold-" + fold + ".json");
            FoldMarks.write(set.labels(data), fold, set.folds(), labels);
            scores.add(score(set, labels, "model-" + fold, contender));
        }
        return Score.mean(scores);
    }

    private Score score(CorpusSet set, Path labels, String model, Contender contender)
            throws IOException, InterruptedException {
        Path folder = folder(set).resolve(model);
        Score score = contender.score(labels, set.documents(data), folder);
        System.out.printf("%s %s %s: %s%n", set.name(), model, contender.name(), score);
        return score;
    }

    private Path folder(CorpusSet set) throws IOException {
        return Files.createDirectories(out.resolve(set.name()));
    }
}
