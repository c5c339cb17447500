package io.spanwright.core.settings;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The values of every {@link Setting}. A value that is out of its range is refused when this is
 * made; one that is missing, when it is asked for.
 */
public final class Settings {

    private static final int SHORTEST_KEY = 32;

    private final Map<Setting, String> values = new EnumMap<>(Setting.class);

    /**
     * @param lookup value of a full name, null or blank where it is not set
     * @throws IllegalArgumentException naming setting, value and range of the first bad value
     */
    public Settings(UnaryOperator<String> lookup) {
        requireNonNull(lookup, "lookup is null");
        for (Setting setting : Setting.values()) {
            read(lookup, setting).ifPresent(value -> values.put(setting, value));
        }
    }

    /** System properties first, then the environment. */
    public static Settings ofProcess() {
        return new Settings(
                name -> Optional.ofNullable(System.getProperty(name)).orElse(System.getenv(name)));
    }

    private static Optional<String> read(UnaryOperator<String> lookup, Setting setting) {
        String value = lookup.apply(setting.fullName());
        if (value == null || value.isBlank()) {
            return setting.defaultValue();
        }
        check(setting, value.strip());
        return Optional.of(value.strip());
    }

    private static void check(Setting setting, String value) {
        if (!isAllowed(setting, value)) {
            boolean secret = isSecret(setting);
            throw new IllegalArgumentException(
                    setting.fullName()
                            + (secret ? " has a bad value" : " is '" + value + "'")
                            + "; allowed: "
                            + setting.range()
                            + " ("
                            + setting.unit()
                            + ")");
        }
    }

    private static boolean isSecret(Setting setting) {
        return setting.unit().equals("key") || setting.unit().equals("connection string");
    }

    private static boolean isAllowed(Setting setting, String value) {
        return switch (setting.unit()) {
            case "key" -> value.length() >= SHORTEST_KEY && !isUnresolved(value);
            case "directory" -> isPath(value);
            case "URL" -> isUrl(value);
            case "choice" -> List.of(setting.range().split(", ")).contains(value);
            default -> !setting.isNumber() || isInRange(setting, value);
        };
    }

    /** A reference to a vault that the platform could not follow; anybody could guess it. */
    private static boolean isUnresolved(String value) {
        return value.startsWith("@Microsoft.KeyVault(");
    }

    private static boolean isInRange(Setting setting, String value) {
        try {
            long number = Long.parseLong(value);
            return number >= setting.least() && number <= setting.most();
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static boolean isPath(String value) {
        try {
            return !Path.of(value).toString().isEmpty();
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static boolean isUrl(String value) {
        try {
            return URI.create(value).isAbsolute();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** The value set, or the default, or empty where there is neither. */
    public Optional<String> text(Setting setting) {
        return Optional.ofNullable(values.get(setting));
    }

    /**
     * The value set, or the default.
     *
     * @throws IllegalArgumentException where there is neither
     */
    public String required(Setting setting) {
        return text(setting)
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        setting.fullName()
                                                + " is not set; allowed: "
                                                + setting.range()));
    }

    /** The whole number set, or the default. */
    public long number(Setting setting) {
        return Long.parseLong(required(setting));
    }

    /** The directory set, absolute. */
    public Optional<Path> directory(Setting setting) {
        return text(setting).map(value -> Path.of(value).toAbsolutePath().normalize());
    }

    /** {@code azure} or {@code embedded}; whether there is such a backend, its finder checks. */
    public String backend() {
        return required(Setting.BACKEND);
    }

    /** Root of the embedded backend's files. */
    public Path data() {
        required(Setting.DATA);
        return directory(Setting.DATA).orElseThrow();
    }

    /** Where scratch files go; may not exist yet. */
    public Path workDirectory() {
        return directory(Setting.WORK_DIRECTORY)
                .or(() -> directory(Setting.DATA).map(data -> data.resolve("work")))
                .orElseGet(() -> Path.of(System.getProperty("java.io.tmpdir"), "spanwright"));
    }

    /** Where native libraries are unpacked; may not exist yet. */
    public Path nativesDirectory() {
        return directory(Setting.DATA)
                .map(data -> data.resolve("natives"))
                .orElseGet(() -> workDirectory().resolve("natives"));
    }

    /** The API keys set, at most two. */
    public List<String> keys() {
        return Stream.of(Setting.KEY_1, Setting.KEY_2).flatMap(key -> text(key).stream()).toList();
    }

    /** Directory of the user's own encoder; empty means the built-in one. */
    public Optional<Path> encoder() {
        return directory(Setting.ENCODER);
    }

    /** Directory of the encoder for multilingual projects; empty means there is none. */
    public Optional<Path> multilingualEncoder() {
        return directory(Setting.MULTILINGUAL_ENCODER);
    }

    public long trainingSeed() {
        return number(Setting.TRAINING_SEED);
    }

    /** At least 1. */
    public int trainingThreads() {
        int threads = Math.toIntExact(number(Setting.TRAINING_THREADS));
        return threads == 0 ? Runtime.getRuntime().availableProcessors() : threads;
    }

    /** {@code auto}, {@code fp32} or {@code int8}. */
    public String modelPrecision() {
        return required(Setting.MODEL_PRECISION);
    }

    public Duration slice() {
        return Duration.ofSeconds(number(Setting.SLICE_SECONDS));
    }

    public Duration analyzeDeadline() {
        return Duration.ofSeconds(number(Setting.ANALYZE_DEADLINE_SECONDS));
    }

    /** The longest labels file, in bytes. */
    public long labelsFileBytes() {
        return number(Setting.LABELS_FILE_MEGABYTES) << 20;
    }

    /** A count, such as {@link Setting#MODELS}. */
    public int count(Setting setting) {
        return Math.toIntExact(number(setting));
    }
}
