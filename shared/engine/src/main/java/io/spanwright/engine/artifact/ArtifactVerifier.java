package io.spanwright.engine.artifact;

import io.spanwright.core.store.Sha256;
import io.spanwright.core.trainedmodel.CorruptArtifactException;
import io.spanwright.core.trainedmodel.ModelArtifact;
import io.spanwright.engine.calibration.Temperature;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Refuses artifacts that are not exactly what was written, before anything interprets them. */
public final class ArtifactVerifier {

    private ArtifactVerifier() {}

    /**
     * Reads and checks all files.
     *
     * @throws CorruptArtifactException where a file is missing, extra, changed or holds what is not
     *     allowed
     */
    public static VerifiedArtifact verify(ModelArtifact artifact) {
        Manifest manifest =
                Json.read(
                        ArtifactFiles.MANIFEST,
                        read(artifact, ArtifactFiles.MANIFEST),
                        Manifest.class);
        checkManifest(manifest, artifact.fileNames());
        Map<String, byte[]> files = new HashMap<>();
        for (String file : ArtifactFiles.LISTED) {
            files.put(file, checked(artifact, file, manifest.files().get(file)));
        }
        return verified(manifest.digest(), files);
    }

    private static void checkManifest(Manifest manifest, Set<String> present) {
        refuseUnless(
                manifest.formatVersion() == Manifest.FORMAT,
                ArtifactFiles.MANIFEST + " is of an unknown format");
        Set<String> listed = new HashSet<>(ArtifactFiles.LISTED);
        refuseUnless(
                manifest.files().keySet().equals(listed),
                ArtifactFiles.MANIFEST + " does not list the files of a model");
        listed.add(ArtifactFiles.MANIFEST);
        Set<String> extra = new HashSet<>(present);
        extra.removeAll(listed);
        refuseUnless(extra.isEmpty(), "there are files that do not belong to the model");
        refuseUnless(
                Manifest.digest(manifest.files()).equals(manifest.digest()),
                ArtifactFiles.MANIFEST + " has a digest that is not that of its files");
    }

    private static VerifiedArtifact verified(String digest, Map<String, byte[]> files) {
        TagsFile tags =
                Json.read(ArtifactFiles.TAGS, files.get(ArtifactFiles.TAGS), TagsFile.class);
        CalibrationFile calibration =
                Json.read(
                        ArtifactFiles.CALIBRATION,
                        files.get(ArtifactFiles.CALIBRATION),
                        CalibrationFile.class);
        byte[] model = files.get(ArtifactFiles.MODEL);
        GraphVerifier.verify(model);
        return new VerifiedArtifact(
                digest,
                model,
                files.get(ArtifactFiles.TOKENIZER),
                tags,
                new Temperature(calibration.temperature(), calibration.observations()));
    }

    private static byte[] checked(ModelArtifact artifact, String file, String hash) {
        byte[] bytes = read(artifact, file);
        refuseUnless(Sha256.hex(bytes).equals(hash), file + " was changed");
        return bytes;
    }

    private static byte[] read(ModelArtifact artifact, String file) {
        return artifact.read(file)
                .orElseThrow(() -> new CorruptArtifactException(file + " is missing"));
    }

    static void refuseUnless(boolean good, String message) {
        if (!good) {
            throw new CorruptArtifactException(message);
        }
    }
}
