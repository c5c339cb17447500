package io.spanwright.engine.artifact;

import io.spanwright.engine.calibration.Temperature;

/**
 * An artifact whose every byte is what the manifest says, and whose graph holds nothing that is not
 * allowed.
 *
 * @param model the graph
 * @param tokenizer the bytes of {@code tokenizer.json}
 */
public record VerifiedArtifact(
        String digest, byte[] model, byte[] tokenizer, TagsFile tags, Temperature temperature) {}
