package io.spanwright.functions.start;

import static java.util.Objects.requireNonNull;

import io.spanwright.core.analyze.RecognizerLoader;
import io.spanwright.core.settings.Settings;
import io.spanwright.core.training.TrainingEngine;
import io.spanwright.engine.EngineSettings;
import io.spanwright.engine.OnnxRecognizerLoader;
import io.spanwright.engine.OnnxTrainingEngine;
import io.spanwright.engine.quantize.PrecisionSetting;

/** The engine as the settings want it. */
public record EngineParts(TrainingEngine trainer, RecognizerLoader loader) {

    public EngineParts {
        requireNonNull(trainer, "trainer is null");
        requireNonNull(loader, "loader is null");
    }

    public static EngineParts of(Settings settings) {
        EngineSettings engine =
                new EngineSettings(
                        settings.nativesDirectory(),
                        settings.encoder(),
                        settings.multilingualEncoder(),
                        settings.trainingThreads(),
                        PrecisionSetting.of(settings.modelPrecision()));
        return new EngineParts(new OnnxTrainingEngine(engine), new OnnxRecognizerLoader(engine));
    }
}
