package io.spanwright.core.labels;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * What a reader made of a labels file.
 *
 * @param file all that could be read; empty where the bytes are no JSON object
 * @param findings what was wrong with the JSON; their values are missing in {@code file}
 */
public record LabelsReading(Optional<LabelsFile> file, List<Finding> findings) {

    public LabelsReading {
        requireNonNull(file, "file is null");
        findings = List.copyOf(findings);
    }
}
