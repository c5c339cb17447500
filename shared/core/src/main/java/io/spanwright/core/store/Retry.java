package io.spanwright.core.store;

import java.util.function.Supplier;

/** Reading and writing again where a conditional write lost. */
public final class Retry {

    private static final int ATTEMPTS = 12;

    private Retry() {}

    /**
     * Calls {@code readAndWrite} until no condition fails in it. It has to read afresh each time.
     *
     * @throws PreconditionFailedException where it lost too often
     */
    public static <T> T untilWon(Supplier<T> readAndWrite) {
        for (int attempt = 1; ; attempt++) {
            try {
                return readAndWrite.get();
            } catch (PreconditionFailedException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
                Thread.onSpinWait();
            }
        }
    }
}
