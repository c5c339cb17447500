package io.spanwright.functions.offline;

import io.spanwright.core.labels.Finding;
import io.spanwright.core.labels.Purpose;
import io.spanwright.core.labels.report.SarifWriter;
import io.spanwright.core.settings.Settings;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks a labels file as for training. */
final class ValidateOffline {

    private ValidateOffline() {}

    static Map<String, Object> run(Options options, Settings settings) throws IOException {
        if (options.text("fix").isPresent()) {
            return FixOffline.run(options, settings);
        }
        List<Finding> findings = LabeledFolder.read(options, settings, Purpose.TRAINING).findings();
        Optional<Path> sarif = options.text("sarif").map(Path::of);
        if (sarif.isPresent()) {
            writeSarif(options.path("labels"), findings, sarif.get());
        }
        return FindingValues.of(findings, new Excerpts(options.path("documents")));
    }

    private static void writeSarif(Path labels, List<Finding> findings, Path file)
            throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            new SarifWriter(labels.getFileName().toString()).write(findings, out);
        }
    }
}
