package io.spanwright.engine.train;

import io.spanwright.engine.example.WindowSizes;
import java.util.List;

/** The settings that users can choose among. */
public final class TrainingConfigurations {

    /** For most projects. */
    public static final TrainingSettings BALANCED =
            new TrainingSettings(
                    "balanced-2026-11-22",
                    new WindowSizes(128, 16),
                    new TrainingSettings.Trial(40_000, 8, 0.2, 50_000, 0.6, 0.01, 1.5),
                    30_000,
                    new TrainingSettings.Pace(336, 1.5e-4),
                    new TrainingSettings.Pace(672, 1e-4),
                    new TrainingSettings.Rates(3e-4, 1e-3, 1e-2),
                    new TrainingSettings.Schedule(0.1, 0.5, 0.5),
                    1,
                    0.01,
                    0.1,
                    0.1,
                    1,
                    12,
                    0,
                    new TrainingSettings.Epochs(2, 20, 13, 0.45),
                    new TrainingSettings.ValidationSplit(0.1, 20_000, 3_000, 20, 3));

    /** For much text: the lower layers alone, at about three times the speed. */
    public static final TrainingSettings FAST =
            BALANCED.variant("fast-2026-11-22", new WindowSizes(256, 16), 1, 4);

    /** For the best model: three networks, at a third of the speed. */
    public static final TrainingSettings ACCURATE =
            BALANCED.variant("accurate-2026-11-22", BALANCED.windows(), 3, 12);

    /** The first is what {@code latest} means. */
    public static final List<TrainingSettings> ALL = List.of(BALANCED, FAST, ACCURATE);

    private TrainingConfigurations() {}
}
