package io.spanwright.core.convert;

import io.spanwright.core.convert.neutral.LossKind;
import java.util.EnumSet;
import java.util.Set;

/**
 * What may be lost.
 *
 * @param anything whether all that can't be represented is dropped
 * @param overlaps whether of labels that overlap only the longest is kept
 */
public record LossPolicy(boolean anything, boolean overlaps) {

    private static final Set<LossKind> OVERLAPS =
            EnumSet.of(LossKind.OVERLAPPING_LABEL, LossKind.NESTED_LABEL, LossKind.DUPLICATE_LABEL);

    /** Nothing may be lost. */
    public static final LossPolicy REFUSE = new LossPolicy(false, false);

    /** Whether something of that kind may be lost. */
    boolean allows(LossKind kind) {
        return anything || !kind.isGrave() || (overlaps && OVERLAPS.contains(kind));
    }
}
