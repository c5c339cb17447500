package io.spanwright.engine.example;

/**
 * A part of a text that the encoder reads at once.
 *
 * @param from first unit that is read
 * @param to one past the last unit that is read
 * @param coreFrom first unit that the window answers for; those around are context
 * @param coreTo one past the last unit that the window answers for
 */
public record Window(int from, int to, int coreFrom, int coreTo) {

    public Window {
        if (from > coreFrom || coreFrom >= coreTo || coreTo > to) {
            throw new IllegalArgumentException(
                    "core %d..%d is not in %d..%d".formatted(coreFrom, coreTo, from, to));
        }
    }
}
