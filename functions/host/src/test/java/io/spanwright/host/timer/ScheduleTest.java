package io.spanwright.host.timer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spanwright.host.HostException;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

class ScheduleTest {
    @Test
    void findsTheNextTime() {
        assertThat(next("0 */5 * * * *", "2026-03-01T10:02:30Z")).isEqualTo("2026-03-01T10:05Z");
        assertThat(next("0 */5 * * * *", "2026-03-01T10:05:00Z")).isEqualTo("2026-03-01T10:10Z");
        assertThat(next("30 0 2 * * 1-5", "2026-03-06T03:00:00Z"))
                .isEqualTo("2026-03-09T02:00:30Z");
        assertThat(next("0 0 0 29 2 *", "2026-03-01T00:00:00Z")).isEqualTo("2028-02-29T00:00Z");
        assertThat(next("0 0 0 1 jan,JUL *", "2026-03-01T00:00:00Z"))
                .isEqualTo("2026-07-01T00:00Z");
        assertThat(next("*/10 * * * *", "2026-03-01T00:01:00Z")).isEqualTo("2026-03-01T00:10Z");
    }

    @Test
    void wantsDayAndWeekdayBoth() {
        assertThat(next("0 0 0 13 * fri", "2026-03-14T00:00:00Z")).isEqualTo("2026-11-13T00:00Z");
    }

    @Test
    void knowsThatSomeTimesNeverCome() {
        assertThat(Schedule.parse("0 0 0 30 2 *").next(ZonedDateTime.parse("2026-01-01T00:00:00Z")))
                .isEmpty();
    }

    @Test
    void refusesWhatIsNoSchedule() {
        for (String bad :
                new String[] {"", "* * *", "61 * * * * *", "a * * * * *", "5-1 * * * * *"}) {
            assertThatThrownBy(() -> Schedule.parse(bad)).isInstanceOf(HostException.class);
        }
    }

    private static String next(String expression, String after) {
        return Schedule.parse(expression).next(ZonedDateTime.parse(after)).orElseThrow().toString();
    }
}
