package io.spanwright.functions.offline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.spanwright.core.analyze.LeastConfidence;
import io.spanwright.core.store.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A file with thresholds by category, as {@code evaluate --precision P --json} prints it. */
final class ThresholdFile {

    private ThresholdFile() {}

    /**
     * The thresholds; a category that has none is never given, and one that is not in the file
     * always.
     *
     * @throws IllegalArgumentException where the file holds something else
     */
    static LeastConfidence read(Path file) throws IOException {
        JsonNode categories = tree(file).path("thresholds").path(ThresholdValues.CATEGORIES);
        if (!categories.isObject()) {
            throw bad(file);
        }
        Map<String, Optional<Double>> thresholds = new HashMap<>();
        for (Map.Entry<String, JsonNode> category : categories.properties()) {
            JsonNode threshold = category.getValue().path(ThresholdValues.THRESHOLD);
            thresholds.put(category.getKey(), value(threshold, file));
        }
        return new LeastConfidence(0, thresholds);
    }

    private static JsonNode tree(Path file) throws IOException {
        try {
            return Json.mapper().readTree(Files.readAllBytes(file));
        } catch (JsonProcessingException e) {
            throw bad(file);
        }
    }

    private static Optional<Double> value(JsonNode threshold, Path file) {
        if (threshold.isNull()) {
            return Optional.empty();
        }
        if (!threshold.isNumber() || threshold.asDouble() < 0 || threshold.asDouble() > 1) {
            throw bad(file);
        }
        return Optional.of(threshold.asDouble());
    }

    private static IllegalArgumentException bad(Path file) {
        return new IllegalArgumentException(
                file
                        + " holds no thresholds from 0 to 1 by category; make it with evaluate"
                        + " --precision P --json");
    }
}
