package io.spanwright.host;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;

/**
 * The host's own settings, each read from {@link HostOptions#settings()}, else the system property,
 * else the environment variable of its name.
 *
 * @param address {@code SPANWRIGHT_HOST_ADDRESS}: address that HTTP listens on; default 127.0.0.1
 * @param bodyLimitBytes {@code SPANWRIGHT_HOST_BODY_LIMIT_BYTES}: largest request body; default
 *     104857600 (as Azure Functions), range 1 to 2147483639
 * @param activities {@code SPANWRIGHT_HOST_ACTIVITIES}: activities that run at once; default 2,
 *     range 1 to 1000
 * @param orchestrators {@code SPANWRIGHT_HOST_ORCHESTRATORS}: orchestrator turns that run at once,
 *     each of another instance; default 2, range 1 to 1000
 * @param blobScan {@code SPANWRIGHT_HOST_BLOB_SCAN_MILLISECONDS}: time between two scans of the
 *     blob directory, on top of change notices; default 5000, range 50 to 3600000
 * @param blobRetry {@code SPANWRIGHT_HOST_BLOB_RETRY_MILLISECONDS}: wait before the first retry of
 *     a failed blob invocation, doubled for each further one; default 1000, range 1 to 3600000
 * @param stopTimeout {@code SPANWRIGHT_HOST_STOP_MILLISECONDS}: how long a stop waits for requests
 *     in progress, and then for activities, which are interrupted; default 10000, range 0 to 600000
 * @param logLevel {@code SPANWRIGHT_HOST_LOG_LEVEL}: a java.util.logging level; default INFO
 */
public record HostSettings(
        String address,
        int bodyLimitBytes,
        int activities,
        int orchestrators,
        Duration blobScan,
        Duration blobRetry,
        Duration stopTimeout,
        Level logLevel) {
    private static final int LARGEST_ARRAY = Integer.MAX_VALUE - 8;

    public HostSettings {
        Objects.requireNonNull(address, "address is null");
        Objects.requireNonNull(logLevel, "logLevel is null");
    }

    /** Reads all of them. */
    public static HostSettings read(Map<String, String> settings) {
        return new HostSettings(
                text(settings, "SPANWRIGHT_HOST_ADDRESS", "127.0.0.1"),
                number(
                        settings,
                        "SPANWRIGHT_HOST_BODY_LIMIT_BYTES",
                        100 * 1024 * 1024,
                        1,
                        LARGEST_ARRAY),
                number(settings, "SPANWRIGHT_HOST_ACTIVITIES", 2, 1, 1000),
                number(settings, "SPANWRIGHT_HOST_ORCHESTRATORS", 2, 1, 1000),
                milliseconds(
                        settings, "SPANWRIGHT_HOST_BLOB_SCAN_MILLISECONDS", 5000, 50, 3_600_000),
                milliseconds(
                        settings, "SPANWRIGHT_HOST_BLOB_RETRY_MILLISECONDS", 1000, 1, 3_600_000),
                milliseconds(settings, "SPANWRIGHT_HOST_STOP_MILLISECONDS", 10_000, 0, 600_000),
                level(text(settings, "SPANWRIGHT_HOST_LOG_LEVEL", "INFO")));
    }

    private static String text(Map<String, String> settings, String name, String preset) {
        String value = settings.get(name);
        value = value == null ? System.getProperty(name) : value;
        value = value == null ? System.getenv(name) : value;
        return value == null || value.isBlank() ? preset : value.strip();
    }

    private static Duration milliseconds(
            Map<String, String> settings, String name, int preset, int least, int most) {
        return Duration.ofMillis(number(settings, name, preset, least, most));
    }

    private static int number(
            Map<String, String> settings, String name, int preset, int least, int most) {
        String value = text(settings, name, Integer.toString(preset));
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw notInRange(name, value, least, most);
        }
        throw notInRange(name, value, least, most);
    }

    private static IllegalArgumentException notInRange(
            String name, String value, int least, int most) {
        return new IllegalArgumentException(
                "Setting %s must be a whole number from %d to %d, got '%s'"
                        .formatted(name, least, most, value));
    }

    private static Level level(String name) {
        try {
            return Level.parse(name);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "Setting SPANWRIGHT_HOST_LOG_LEVEL must be one of SEVERE, WARNING, INFO, FINE,"
                            + " FINER, FINEST, OFF, ALL, got '"
                            + name
                            + "'",
                    e);
        }
    }
}
