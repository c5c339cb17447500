package io.spanwright.core.trainedmodel;

import java.util.Optional;
import java.util.Set;

/** The files of a trained model, wherever they are: a directory, or blobs. */
public interface ModelArtifact {

    /** Names of the files, such as {@code model.onnx}. */
    Set<String> fileNames();

    /** The file's bytes, or empty where there is none of that name. */
    Optional<byte[]> read(String fileName);
}
