package io.spanwright.core.labels.fix;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * One thing that was mended, as often as it was.
 *
 * @param count how many labels, regions, categories or properties
 * @param detail what it was for or which, where that is more than the kind says; never words of a
 *     document
 */
public record Repair(RepairKind kind, int count, Optional<String> detail) {

    public Repair {
        requireNonNull(kind, "kind is null");
        requireNonNull(detail, "detail is null");
        if (count < 1) {
            throw new IllegalArgumentException("count is not positive: " + count);
        }
    }
}
