package io.spanwright.crash;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * When to die: at the n-th write of something whose name matches, at a moment of that write. Said
 * as {@code MOMENT COUNT PATTERN}.
 */
final class CrashPoint {

    /** Environment variable that says when. */
    static final String VARIABLE = "SPANWRIGHT_TEST_CRASH";

    /** Exit status of a JVM that was halted on purpose. */
    static final int HALTED = 97;

    enum Moment {
        BEFORE,
        DURING,
        AFTER
    }

    private final Moment moment;
    private final int count;
    private final Pattern pattern;
    private final AtomicInteger matches = new AtomicInteger();

    private CrashPoint(Moment moment, int count, Pattern pattern) {
        this.moment = moment;
        this.count = count;
        this.pattern = pattern;
    }

    static CrashPoint parse(String text) {
        String[] parts = text.split(" ", 3);
        return new CrashPoint(
                Moment.valueOf(parts[0]), Integer.parseInt(parts[1]), Pattern.compile(parts[2]));
    }

    static CrashPoint ofEnvironment() {
        String text = System.getenv(VARIABLE);
        return parse(text == null || text.isEmpty() ? "BEFORE 1 (?!)" : text);
    }

    /** The one write in which to die, or one in which nothing happens. */
    Write write(String name) {
        boolean chosen = pattern.matcher(name).matches() && matches.incrementAndGet() == count;
        return new Write(chosen);
    }

    /** One write. */
    final class Write {

        private final boolean chosen;

        private Write(boolean chosen) {
            this.chosen = chosen;
        }

        void reach(Moment reached) {
            if (chosen && reached == moment) {
                Runtime.getRuntime().halt(HALTED);
            }
        }
    }
}
