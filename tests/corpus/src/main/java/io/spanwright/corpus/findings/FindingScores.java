package io.spanwright.corpus.findings;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.spanwright.core.labels.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Plants faults of every code at random places of data sets and writes how many are found, and how
 * many findings no fault explains: {@code findings.md}, {@code findings.json} and, for people to
 * judge, {@code SET.unplanted.json} with what is found in the data as they are.
 *
 * <p>Arguments: the folder of the data sets, the folder to write to, the seed, then the names of
 * the sets, or paths of folders with {@code labels.json} and {@code documents} (none: all).
 */
public final class FindingScores {

    private static final List<String> ALL =
            List.of(
                    "azure-loan-agreements",
                    "tiny",
                    "wnut17",
                    "sec-loan",
                    "ncbi-disease",
                    "wikigold",
                    "re3d",
                    "ler-de",
                    "stockmark-ja",
                    "uner-zh");

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Path data;
    private final Path out;
    private final long seed;

    private FindingScores(Path data, Path out, long seed) {
        this.data = data;
        this.out = out;
        this.seed = seed;
    }

    public static void main(String[] arguments) throws IOException {
        List<String> words = List.of(arguments).stream().filter(w -> !w.isBlank()).toList();
        Path out = Files.createDirectories(Path.of(words.get(1)));
        FindingScores scores =
                new FindingScores(Path.of(words.get(0)), out, Long.parseLong(words.get(2)));
        List<String> sets = words.subList(3, words.size());
        System.out.print(scores.run(sets.isEmpty() ? ALL : sets));
    }

    /** Measures the sets and returns the table of all together. */
    String run(List<String> sets) throws IOException {
        Map<String, List<FindingScore>> bySet = new LinkedHashMap<>();
        for (String set : sets) {
            bySet.put(set, score(set));
        }
        List<FindingScore> all =
                bySet.values().stream().reduce(FindingScores::sum).orElse(List.of());
        String table = FindingTable.of(all);
        Files.writeString(out.resolve("findings.md"), table);
        JSON.writeValue(out.resolve("findings.json").toFile(), bySet);
        return table;
    }

    private List<FindingScore> score(String set) throws IOException {
        Path folder = data.resolve(set);
        String marked = "labels-split.json";
        String labels = Files.exists(folder.resolve(marked)) ? marked : "labels.json";
        FindingTrial trial = new FindingTrial(Specimen.read(folder, labels), seed);
        List<Map<String, Object>> unplanted = trial.unplanted().stream().map(this::values).toList();
        String name = folder.getFileName() + ".unplanted.json";
        JSON.writeValue(out.resolve(name).toFile(), unplanted);
        return trial.run(Planters.all());
    }

    private Map<String, Object> values(Finding finding) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("code", finding.code());
        values.put("pointer", finding.pointer());
        finding.document().ifPresent(document -> values.put("document", document));
        finding.span().ifPresent(span -> values.put("offset", span.start()));
        finding.span().ifPresent(span -> values.put("length", span.length()));
        finding.quote().ifPresent(quote -> values.put("quote", quote));
        values.put("message", finding.message());
        finding.suggestion().ifPresent(suggestion -> values.put("suggestion", suggestion));
        return values;
    }

    private static List<FindingScore> sum(List<FindingScore> scores, List<FindingScore> others) {
        List<FindingScore> sums = new ArrayList<>();
        for (int i = 0; i < scores.size(); i++) {
            sums.add(scores.get(i).plus(others.get(i)));
        }
        return sums;
    }
}
