package io.spanwright.engine.artifact;

import java.util.List;

/** Names of an artifact's files. */
public final class ArtifactFiles {

    public static final String MODEL = "model.onnx";
    public static final String TOKENIZER = "tokenizer.json";
    public static final String TAGS = "tags.json";
    public static final String CALIBRATION = "calibration.json";
    public static final String PROVENANCE = "provenance.json";
    public static final String MANIFEST = "manifest.json";

    /** Those that settle what the model predicts, in the order the digest takes them. */
    public static final List<String> DIGESTED = List.of(MODEL, TOKENIZER, TAGS, CALIBRATION);

    /** Those that the manifest lists. */
    public static final List<String> LISTED =
            List.of(MODEL, TOKENIZER, TAGS, CALIBRATION, PROVENANCE);

    private ArtifactFiles() {}
}
