package io.spanwright.engine.example;

/**
 * How large windows are, in sub-words, special ids not counted.
 *
 * @param core the most that a window answers for
 * @param context the most that is read on each side of the core
 */
public record WindowSizes(int core, int context) {

    public WindowSizes {
        if (core < 16 || context < 0) {
            throw new IllegalArgumentException(
                    "core is %d, expected 16 or more; context is %d".formatted(core, context));
        }
    }

    /** The same, with windows of at most this many sub-words. */
    public WindowSizes within(int longest) {
        if (core + 2 * context <= longest) {
            return this;
        }
        int side = Math.min(context, longest / 4);
        return new WindowSizes(Math.min(core, longest - 2 * side), side);
    }
}
