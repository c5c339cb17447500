package io.spanwright.functions.start;

import io.spanwright.core.analyze.RecognizerLoader;
import io.spanwright.core.settings.Settings;
import io.spanwright.core.training.TrainingEngine;

/** The engine as the settings want it. */
public record EngineParts(TrainingEngine trainer, RecognizerLoader loader) {

    public static EngineParts of(Settings settings) {
        return new EngineParts(null, null);
    }
}
