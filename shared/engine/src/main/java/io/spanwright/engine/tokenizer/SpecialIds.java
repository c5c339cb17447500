package io.spanwright.engine.tokenizer;

import java.util.List;
import java.util.stream.Stream;

/**
 * Ids that stand for no character.
 *
 * @param before put in front of the sub-words of a window, such as that of {@code [CLS]}
 * @param after put behind them, such as that of {@code [SEP]}
 * @param padding fills up the shorter windows of a batch
 */
public record SpecialIds(List<Integer> before, List<Integer> after, int padding) {

    public SpecialIds {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    int largest() {
        return Stream.concat(before.stream(), after.stream()).reduce(padding, Math::max);
    }

    /** How many positions of a window they take. */
    public int count() {
        return before.size() + after.size();
    }
}
