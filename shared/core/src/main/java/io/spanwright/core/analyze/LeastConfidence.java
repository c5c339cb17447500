package io.spanwright.core.analyze;

import java.util.Map;
import java.util.Optional;

/**
 * Which entities are sure enough to be given.
 *
 * @param ofOthers least confidence of an entity whose category is not named here, 0 to 1
 * @param byCategory the same for categories of their own; empty where none is ever given
 */
public record LeastConfidence(double ofOthers, Map<String, Optional<Double>> byCategory) {

    public LeastConfidence {
        byCategory = Map.copyOf(byCategory);
        requireShare(ofOthers);
        byCategory.values().forEach(one -> one.ifPresent(LeastConfidence::requireShare));
    }

    private static void requireShare(double least) {
        if (!(least >= 0 && least <= 1)) {
            throw new IllegalArgumentException(
                    "a confidence threshold is not from 0 to 1: " + least);
        }
    }

    /** The same for every category. */
    public static LeastConfidence ofAll(double least) {
        return new LeastConfidence(least, Map.of());
    }

    boolean admits(RecognizedEntity entity) {
        return byCategory
                .getOrDefault(entity.category(), Optional.of(ofOthers))
                .filter(least -> entity.confidence() >= least)
                .isPresent();
    }
}
