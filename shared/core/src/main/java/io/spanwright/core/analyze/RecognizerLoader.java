package io.spanwright.core.analyze;

import io.spanwright.core.trainedmodel.ModelArtifact;

/** Makes a recognizer of an artifact. Implemented by the engine. */
public interface RecognizerLoader {

    /**
     * Verifies every byte of the artifact, then loads it.
     *
     * @throws io.spanwright.core.trainedmodel.CorruptArtifactException where a file is missing,
     *     changed or refused
     */
    EntityRecognizer load(ModelArtifact artifact);
}
