package io.spanwright.core.convert.neutral;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Everything of one kind that can't be represented.
 *
 * @param examples where the first few are
 */
public record Loss(LossKind kind, long count, List<String> examples) {

    public Loss {
        requireNonNull(kind, "kind is null");
        examples = List.copyOf(examples);
    }

    /** A sentence for people. */
    public String message() {
        return "%d %s; such as at %s"
                .formatted(count, kind.sentence(), String.join(", ", examples));
    }
}
