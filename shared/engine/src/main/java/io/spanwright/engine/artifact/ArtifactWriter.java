package io.spanwright.engine.artifact;

import io.spanwright.core.store.Sha256;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Writes an artifact file by file, the manifest last.
 *
 * @param directory made where it is missing
 */
public record ArtifactWriter(Path directory) {

    /** Writes a graph of any size. */
    public interface Graph {
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Writes all files.
     *
     * @param provenance a record or map that becomes {@code provenance.json}
     * @return the model's digest
     */
    public String write(
            Graph graph,
            byte[] tokenizer,
            TagsFile tags,
            CalibrationFile calibration,
            Object provenance) {
        try {
            Files.createDirectories(directory);
            try (OutputStream out =
                    new BufferedOutputStream(
                            Files.newOutputStream(directory.resolve(ArtifactFiles.MODEL)))) {
                graph.writeTo(out);
            }
            put(ArtifactFiles.TOKENIZER, tokenizer);
            put(ArtifactFiles.TAGS, Json.write(tags));
            put(ArtifactFiles.CALIBRATION, Json.write(calibration));
            put(ArtifactFiles.PROVENANCE, Json.write(provenance));
            Manifest manifest = Manifest.of(hashes());
            put(ArtifactFiles.MANIFEST, Json.write(manifest));
            return manifest.digest();
        } catch (IOException e) {
            throw new UncheckedIOException("The model could not be written", e);
        }
    }

    private void put(String file, byte[] bytes) throws IOException {
        Files.write(directory.resolve(file), bytes);
    }

    private Map<String, String> hashes() {
        Map<String, String> hashes = new LinkedHashMap<>();
        for (String file : ArtifactFiles.LISTED) {
            hashes.put(file, Sha256.hex(directory.resolve(file)));
        }
        return hashes;
    }
}
