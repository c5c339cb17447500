package io.spanwright.engine.artifact;

import io.spanwright.core.store.Sha256;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * {@code manifest.json}: the hash of every other file.
 *
 * @param formatVersion of the artifact as a whole, {@link #FORMAT}
 * @param digest of the model, see {@link #digest}
 * @param files name to SHA-256, lower-case hex
 */
public record Manifest(int formatVersion, String digest, Map<String, String> files) {

    public static final int FORMAT = 1;

    public Manifest {
        files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
    }

    /** A manifest of files with these hashes. */
    static Manifest of(Map<String, String> hashes) {
        return new Manifest(FORMAT, digest(hashes), hashes);
    }

    /**
     * The model's digest: SHA-256 of the lines {@code HASH␠␠NAME⏎} of graph, tokenizer, tags and
     * calibration, in this order. Provenance is not part of it: it tells times and hosts.
     */
    static String digest(Map<String, String> hashes) {
        StringBuilder lines = new StringBuilder();
        for (String file : ArtifactFiles.DIGESTED) {
            lines.append(hashes.get(file)).append("  ").append(file).append('\n');
        }
        return Sha256.hex(lines.toString());
    }
}
