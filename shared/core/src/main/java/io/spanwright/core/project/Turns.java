package io.spanwright.core.project;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;

/**
 * Spreads work on many projects over the calls of a timer: each project has its turn in one call of
 * a period. Nothing has to be remembered for that.
 *
 * @param period whole minutes
 */
record Turns(Duration period) {

    /** How often the timer calls. */
    private static final Duration CALLS = Duration.ofSeconds(30);

    Turns {
        requireNonNull(period, "period is null");
    }

    /** Whether it is the project's turn in the call of that time. */
    boolean has(String project, Instant now) {
        long call = now.getEpochSecond() / CALLS.toSeconds();
        long calls = period.dividedBy(CALLS);
        return Math.floorMod(call, calls) == Math.floorMod((long) project.hashCode(), calls);
    }
}
