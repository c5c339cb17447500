package io.spanwright.core.job;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Ids of authoring jobs as the hosted service makes them: a GUID, an underscore and the .NET ticks
 * (100 ns since the year 1) of the UTC midnight of the day.
 */
public final class JobIds {

    private static final Pattern FORM =
            Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}_[0-9]{18}");
    private static final Instant YEAR_ONE =
            LocalDate.of(1, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant();
    private static final long TICKS_PER_SECOND = 10_000_000;

    private JobIds() {}

    public static String create(Instant now) {
        return UUID.randomUUID() + "_" + ticks(now.truncatedTo(DAYS));
    }

    static long ticks(Instant instant) {
        return Duration.between(YEAR_ONE, instant).toSeconds() * TICKS_PER_SECOND;
    }

    /** Whether the id was made on the day of that time, or on the day before. */
    public static boolean isRecent(String jobId, Instant now) {
        String yesterday = String.valueOf(ticks(now.truncatedTo(DAYS).minus(1, DAYS)));
        return isJobId(jobId) && jobId.substring(jobId.indexOf('_') + 1).compareTo(yesterday) >= 0;
    }

    /** Whether it can be the id of a job. */
    public static boolean isJobId(String id) {
        return FORM.matcher(id).matches();
    }
}
