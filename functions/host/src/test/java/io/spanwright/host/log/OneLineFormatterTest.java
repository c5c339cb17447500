package io.spanwright.host.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class OneLineFormatterTest {
    @Test
    void keepsAMessageOnItsLine() {
        LogRecord record = new LogRecord(Level.INFO, "one\ntwo");
        record.setLoggerName("a.b.Short");
        assertThat(new OneLineFormatter().format(record)).endsWith(" INFO Short: one\\ntwo\n");
    }

    @Test
    void saysWhereACauseComesFromButNotWhatItSays() {
        LogRecord record = new LogRecord(Level.SEVERE, "failed");
        record.setThrown(new IllegalStateException("what the customer wrote"));
        assertThat(new OneLineFormatter().format(record))
                .contains("java.lang.IllegalStateException at ")
                .doesNotContain("customer");
    }
}
