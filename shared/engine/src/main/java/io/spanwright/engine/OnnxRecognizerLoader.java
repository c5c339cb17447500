package io.spanwright.engine;

import static java.util.Objects.requireNonNull;

import io.spanwright.core.analyze.EntityRecognizer;
import io.spanwright.core.analyze.RecognizerLoader;
import io.spanwright.core.trainedmodel.ModelArtifact;
import io.spanwright.engine.artifact.ArtifactVerifier;
import io.spanwright.engine.serve.OnnxEntityRecognizer;

/** Loads models that {@link OnnxTrainingEngine} made; a call uses all processors. */
public final class OnnxRecognizerLoader implements RecognizerLoader {

    private final EngineSettings settings;

    public OnnxRecognizerLoader(EngineSettings settings) {
        this.settings = requireNonNull(settings, "settings is null");
    }

    @Override
    public EntityRecognizer load(ModelArtifact artifact) {
        return OnnxEntityRecognizer.open(
                ArtifactVerifier.verify(artifact),
                settings.natives(),
                Runtime.getRuntime().availableProcessors());
    }
}
