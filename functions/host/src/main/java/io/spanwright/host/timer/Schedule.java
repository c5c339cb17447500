package io.spanwright.host.timer;

import io.spanwright.host.HostException;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * An NCRONTAB expression, {@code {second} {minute} {hour} {day} {month} {weekday}}; the second may
 * be left out. A day must satisfy day, month and weekday, all three.
 */
final class Schedule {
    private static final int YEARS_AHEAD = 30;

    private final ScheduleField second;
    private final ScheduleField minute;
    private final ScheduleField hour;
    private final ScheduleField day;
    private final ScheduleField month;
    private final ScheduleField weekday;

    private Schedule(String[] fields) {
        int first = fields.length - 5;
        second = ScheduleField.seconds(first == 0 ? "0" : fields[0]);
        minute = ScheduleField.minutes(fields[first]);
        hour = ScheduleField.hours(fields[first + 1]);
        day = ScheduleField.days(fields[first + 2]);
        month = ScheduleField.months(fields[first + 3]);
        weekday = ScheduleField.weekdays(fields[first + 4]);
    }

    /**
     * Reads an expression.
     *
     * @throws HostException if it is not one
     */
    static Schedule parse(String expression) {
        String[] fields = expression.strip().split("\\s+");
        if (fields.length != 6 && fields.length != 5) {
            throw new HostException(
                    "Timer schedule '"
                            + expression
                            + "' must be {second} {minute} {hour} {day} {month} {weekday}");
        }
        try {
            return new Schedule(fields);
        } catch (IllegalArgumentException e) {
            throw new HostException("Timer schedule '" + expression + "': " + e.getMessage(), e);
        }
    }

    /** The first time after this one, empty if there is none in the next decades. */
    Optional<ZonedDateTime> next(ZonedDateTime after) {
        ZonedDateTime time = after.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
        ZonedDateTime end = time.plusYears(YEARS_AHEAD);
        while (time.isBefore(end)) {
            if (!isAllowedDay(time)) {
                time = time.truncatedTo(ChronoUnit.DAYS).plusDays(1);
            } else if (!hour.allows(time.getHour())) {
                time = time.truncatedTo(ChronoUnit.HOURS).plusHours(1);
            } else if (!minute.allows(time.getMinute())) {
                time = time.truncatedTo(ChronoUnit.MINUTES).plusMinutes(1);
            } else if (!second.allows(time.getSecond())) {
                time = time.plusSeconds(1);
            } else {
                return Optional.of(time);
            }
        }
        return Optional.empty();
    }

    private boolean isAllowedDay(ZonedDateTime time) {
        return month.allows(time.getMonthValue())
                && day.allows(time.getDayOfMonth())
                && weekday.allows(time.getDayOfWeek().getValue() % 7);
    }
}
