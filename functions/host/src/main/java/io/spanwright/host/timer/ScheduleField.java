package io.spanwright.host.timer;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/** One field of an NCRONTAB expression: the values it allows. */
final class ScheduleField {
    private static final List<String> NO_NAMES = List.of();
    private static final List<String> MONTHS =
            List.of(
                    "", "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov",
                    "dec");
    private static final List<String> DAYS =
            List.of("sun", "mon", "tue", "wed", "thu", "fri", "sat");

    private final BitSet allowed = new BitSet();

    private ScheduleField() {}

    static ScheduleField seconds(String text) {
        return parse(text, 0, 59, NO_NAMES);
    }

    static ScheduleField minutes(String text) {
        return parse(text, 0, 59, NO_NAMES);
    }

    static ScheduleField hours(String text) {
        return parse(text, 0, 23, NO_NAMES);
    }

    static ScheduleField days(String text) {
        return parse(text, 1, 31, NO_NAMES);
    }

    static ScheduleField months(String text) {
        return parse(text, 1, 12, MONTHS);
    }

    /** Sunday is 0. */
    static ScheduleField weekdays(String text) {
        return parse(text, 0, 6, DAYS);
    }

    boolean allows(int value) {
        return allowed.get(value);
    }

    private static ScheduleField parse(String text, int least, int most, List<String> names) {
        ScheduleField field = new ScheduleField();
        for (String part : text.split(",", -1)) {
            field.add(part, least, most, names);
        }
        return field;
    }

    /** A value, a range {@code a-b} or {@code *}, the latter two with an optional step. */
    private void add(String part, int least, int most, List<String> names) {
        int slash = part.indexOf('/');
        int step = slash < 0 ? 1 : number(part.substring(slash + 1), 1, most, NO_NAMES);
        String range = slash < 0 ? part : part.substring(0, slash);
        int dash = range.indexOf('-');
        int first = least;
        int last = most;
        if (dash > 0) {
            first = number(range.substring(0, dash), least, most, names);
            last = number(range.substring(dash + 1), least, most, names);
        } else if (!range.equals("*")) {
            first = number(range, least, most, names);
            last = slash < 0 ? first : most;
        }
        if (first > last) {
            throw new IllegalArgumentException("'" + part + "' runs backwards");
        }
        for (int value = first; value <= last; value += step) {
            allowed.set(value);
        }
    }

    private static int number(String text, int least, int most, List<String> names) {
        int named = text.isEmpty() ? -1 : names.indexOf(text.toLowerCase(Locale.ROOT));
        if (named >= 0) {
            return named;
        }
        if (text.matches("\\d{1,2}")) {
            int value = Integer.parseInt(text);
            if (value >= least && value <= most) {
                return value;
            }
        }
        throw new IllegalArgumentException(
                "'" + text + "' is not between " + least + " and " + most);
    }
}
