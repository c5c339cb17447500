package io.spanwright.host.log;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/**
 * One line a record: time, level, short logger name, message. Line breaks inside a message are
 * escaped, so that a message cannot fake a record. A cause adds one line each: its class and where
 * it was thrown, not its message, which may hold what a caller sent.
 */
final class OneLineFormatter extends Formatter {
    @Override
    public String format(LogRecord record) {
        StringBuilder line = new StringBuilder(120);
        line.append(Instant.ofEpochMilli(record.getMillis()).truncatedTo(ChronoUnit.MILLIS))
                .append(' ')
                .append(record.getLevel().getName())
                .append(' ')
                .append(shortName(record.getLoggerName()))
                .append(": ")
                .append(escape(formatMessage(record)))
                .append('\n');
        for (Throwable cause = record.getThrown(); cause != null; cause = cause.getCause()) {
            line.append("    ")
                    .append(cause.getClass().getName())
                    .append(place(cause))
                    .append('\n');
        }
        return line.toString();
    }

    private static String shortName(String name) {
        return name == null ? "" : name.substring(name.lastIndexOf('.') + 1);
    }

    private static String escape(String message) {
        return message == null ? "" : message.replace("\r", "\\r").replace("\n", "\\n");
    }

    private static String place(Throwable cause) {
        StackTraceElement[] trace = cause.getStackTrace();
        return trace.length == 0 ? "" : " at " + trace[0];
    }
}
