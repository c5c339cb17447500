package io.spanwright.core.report;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * That somebody is judging an uploaded labels file, or has failed to.
 *
 * @param version ETag of the file
 * @param count how often it was begun, from 1
 * @param first when it was begun for the first time
 * @param notBefore when somebody else may begin
 */
public record Attempt(String version, int count, Instant first, Instant notBefore) {

    /** Longer than judging takes, except for very large files, which two may judge at once. */
    private static final Duration UNDISTURBED = Duration.ofMinutes(2);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(15);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(30);
    private static final int AT_ONCE = 2;
    private static final int FEWEST_BEFORE_GIVING_UP = 5;

    /** A storage that is down comes back in this time; a file that kills its judge never does. */
    private static final Duration PATIENCE = Duration.ofHours(1);

    public Attempt {
        requireNonNull(version, "version is null");
        requireNonNull(first, "first is null");
        requireNonNull(notBefore, "notBefore is null");
        if (count < 1) {
            throw new IllegalArgumentException("count: " + count);
        }
    }

    static Attempt first(String version, Instant now) {
        return new Attempt(version, 1, now, now.plus(UNDISTURBED));
    }

    /** The next one, whose end may never be heard of: the process may die of the file. */
    Attempt next(Instant now) {
        return new Attempt(version, count + 1, first, now.plus(pause(UNDISTURBED, count)));
    }

    /** The same, known to have failed. The first few are tried again at once. */
    Attempt failed(Instant now) {
        Instant again = count <= AT_ONCE ? now : now.plus(pause(FIRST_PAUSE, count - AT_ONCE));
        return new Attempt(version, count, first, again);
    }

    /** The attempts before this one. */
    Optional<Attempt> undone(Instant now) {
        return count == 1
                ? Optional.empty()
                : Optional.of(new Attempt(version, count - 1, first, now));
    }

    private static Duration pause(Duration shortest, int doublings) {
        Duration pause = shortest.multipliedBy(1L << Math.min(doublings, 10));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    boolean isDue(Instant now) {
        return !now.isBefore(notBefore);
    }

    /** Whether it was tried so often and so long that the file is reported as it is. */
    boolean isHopeless(Instant now) {
        return count > FEWEST_BEFORE_GIVING_UP && !now.isBefore(first.plus(PATIENCE));
    }
}
