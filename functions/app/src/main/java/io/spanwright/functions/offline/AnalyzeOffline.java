package io.spanwright.functions.offline;

import io.spanwright.core.analyze.EntityRecognizer;
import io.spanwright.core.analyze.LeastConfidence;
import io.spanwright.core.analyze.RecognizedEntity;
import io.spanwright.core.analyze.ThresholdRecognizer;
import io.spanwright.core.dataset.DocumentText;
import io.spanwright.core.settings.Settings;
import io.spanwright.engine.artifact.DirectoryArtifact;
import io.spanwright.functions.start.EngineParts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Extracts entities from files; the result is as on the wire, offsets in UTF-16 code units. */
final class AnalyzeOffline {

    private AnalyzeOffline() {}

    static Map<String, Object> run(Options options, Settings settings) throws IOException {
        List<Object> documents = new ArrayList<>();
        List<Object> errors = new ArrayList<>();
        DirectoryArtifact artifact = ModelFolder.toRead(options.path("model"));
        LeastConfidence least = least(options);
        try (EntityRecognizer recognizer =
                new ThresholdRecognizer(EngineParts.of(settings).loader().load(artifact), least)) {
            for (Path file : options.paths("files")) {
                if (DocumentText.decode(Files.readAllBytes(file))
                        instanceof DocumentText.Decoded decoded) {
                    documents.add(document(file, decoded.text(), recognizer));
                } else {
                    errors.add(notUtf8(file));
                }
            }
        }
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("documents", documents);
        values.put("errors", errors);
        values.put("categoriesLeftOut", leftOut(least));
        return values;
    }

    private static LeastConfidence least(Options options) throws IOException {
        Optional<String> file = options.text("thresholds");
        return file.isPresent()
                ? ThresholdFile.read(Path.of(file.get()))
                : LeastConfidence.ofAll(0);
    }

    private static List<String> leftOut(LeastConfidence least) {
        return least.byCategory().entrySet().stream()
                .filter(category -> category.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private static Map<String, Object> document(
            Path file, String text, EntityRecognizer recognizer) {
        List<Object> entities = new ArrayList<>();
        for (RecognizedEntity entity : recognizer.recognize(List.of(text), () -> false).get(0)) {
            entities.add(entity(entity, text));
        }
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("id", file.getFileName().toString());
        values.put("entities", entities);
        values.put("warnings", List.of());
        return values;
    }

    private static Map<String, Object> entity(RecognizedEntity entity, String text) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("text", entity.span().in(text));
        values.put("category", entity.category());
        values.put("offset", entity.span().start());
        values.put("length", entity.span().length());
        values.put("confidenceScore", Math.round(entity.confidence() * 100) / 100.0);
        return values;
    }

    private static Map<String, Object> notUtf8(Path file) {
        return Map.of(
                "id",
                file.getFileName().toString(),
                "error",
                Map.of("code", "InvalidArgument", "message", "The file is not UTF-8 text."));
    }
}
