package io.spanwright.corpus;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was measured so far, and what failed. */
final class Results {

    private final Map<CorpusSet, Map<String, Score>> scores = new LinkedHashMap<>();
    private final List<String> failures = new ArrayList<>();

    void add(CorpusSet set, String contender, Score score) {
        scores.computeIfAbsent(set, key -> new LinkedHashMap<>()).put(contender, score);
    }

    /** The set gets a row even where nothing of it could be measured. */
    void addFailure(CorpusSet set, String contender, String reason) {
        scores.computeIfAbsent(set, key -> new LinkedHashMap<>());
        failures.add(set.name() + ", " + contender + ": " + reason);
    }

    /** In the order in which they were measured. */
    List<CorpusSet> sets() {
        return List.copyOf(scores.keySet());
    }

    Optional<Score> score(CorpusSet set, String contender) {
        return Optional.ofNullable(scores.getOrDefault(set, Map.of()).get(contender));
    }

    List<String> failures() {
        return List.copyOf(failures);
    }

    /** Writes {@code scores.json} and both tables, in place of earlier ones. */
    void write(Path folder) throws IOException {
        Map<String, Map<String, Score>> byName = new LinkedHashMap<>();
        scores.forEach((set, score) -> byName.put(set.name(), score));
        new ObjectMapper()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .writeValue(
                        folder.resolve("scores.json").toFile(),
                        Map.of("sets", byName, "failures", failures));
        Files.writeString(folder.resolve("scores.md"), ScoreTable.of(this));
        Files.writeString(folder.resolve("comparison.md"), ComparisonTable.of(this));
    }
}
