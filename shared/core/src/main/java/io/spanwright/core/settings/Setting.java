package io.spanwright.core.settings;

import java.util.Optional;

/**
 * Every setting of the product, once. {@code docs/settings.md} and {@code
 * local.settings.sample.json} list the same and are tested against this.
 */
public enum Setting {
    BACKEND("", "name", "azure or embedded", "Where everything is stored. Required by the server."),
    DATA("", "directory", "a directory", "Root of the embedded backend's files."),
    WORK_DIRECTORY(
            "",
            "directory",
            "a directory",
            "Scratch files. Default: work in the data directory, or spanwright in the system's"
                    + " temporary directory."),
    KEY_1(
            "",
            "key",
            "at least 32 characters, no unresolved reference",
            "First API key. With no key every call is refused."),
    KEY_2(
            "",
            "key",
            "at least 32 characters, no unresolved reference",
            "Second API key, so that keys can be changed."),
    BLOB_ENDPOINT("", "URL", "a URL", "Storage account of the app's own blobs, by identity."),
    BLOB_CONNECTION("", "connection string", "text", "The same by connection string instead."),
    DOCUMENTS_ENDPOINT(
            "", "URL", "a URL", "Storage account of the users' documents. Default: the app's own."),
    DOCUMENTS_CONNECTION("", "connection string", "text", "The same by connection string instead."),
    COSMOS_ENDPOINT("", "URL", "a URL", "Cosmos DB account of the metadata, by identity."),
    COSMOS_CONNECTION("", "connection string", "text", "The same by connection string instead."),
    COSMOS_DATABASE("spanwright", "name", "text", "Cosmos DB database."),
    COSMOS_CONTAINER("items", "name", "text", "Cosmos DB container, partitioned by /partition."),
    ENCODER(
            "",
            "directory",
            "a directory",
            "Your own pretrained encoder: model.onnx and tokenizer.json. Default: the built-in"
                    + " one."),
    MULTILINGUAL_ENCODER(
            "", "directory", "a directory", "The same for projects that are multilingual."),
    TRAINING_SEED("42", "number", 0, Long.MAX_VALUE, "Decides every random choice of training."),
    TRAINING_THREADS("0", "threads", 0, 256, "Threads that train; 0 is one a processor."),
    MODEL_PRECISION(
            "auto",
            "choice",
            "auto, fp32, int8",
            "How trained models are stored and served; auto is int8 where it predicts as well."),
    SLICE_SECONDS("60", "seconds", 1, 1800, "How long training runs before it saves itself."),
    FREE_DISK_MEGABYTES(
            "1024", "megabytes", 0, 1_048_576, "Disk that must be free before a slice starts."),
    RECOGNIZER_CACHE("4", "models", 1, 64, "Trained models kept loaded."),
    ANALYZE_DEADLINE_SECONDS(
            "200", "seconds", 1, 229, "How long one analyze call may take; Azure cuts at 230."),
    ANALYZE_DOCUMENTS("25", "documents", 1, 1000, "Documents in one analyze call."),
    ANALYZE_CHARACTERS(
            "125000", "text elements", 1, 100_000_000, "Characters in one analyze call, together."),
    LABELS_FILE_MEGABYTES("1024", "megabytes", 1, 4096, "Size of one labels file."),
    PROJECTS("500", "projects", 1, 10_000, "Projects of this app."),
    MODELS("10", "models", 1, 1000, "Trained models of one project."),
    DEPLOYMENTS("10", "deployments", 1, 1000, "Deployments of one project."),
    LABELS_VERSIONS("10", "versions", 1, 100, "Accepted labels files kept for each project."),
    LABELS_REPORTS("20", "reports", 1, 100, "Reports on labels files kept for each project."),
    DOCUMENT_CHECK_MINUTES(
            "10",
            "minutes",
            1,
            1440,
            "How often it is looked whether a project's documents have changed.");

    private final String fallback;
    private final String unit;
    private final String range;
    private final String meaning;
    private final boolean number;
    private final long least;
    private final long most;

    Setting(String fallback, String unit, String range, String meaning) {
        this(fallback, unit, range, meaning, false, 0, 0);
    }

    Setting(String fallback, String unit, long least, long most, String meaning) {
        this(fallback, unit, range(least, most), meaning, true, least, most);
    }

    Setting(
            String fallback,
            String unit,
            String range,
            String meaning,
            boolean number,
            long least,
            long most) {
        this.fallback = fallback;
        this.unit = unit;
        this.range = range;
        this.meaning = meaning;
        this.number = number;
        this.least = least;
        this.most = most;
    }

    private static String range(long least, long most) {
        return most == Long.MAX_VALUE ? "at least " + least : least + " to " + most;
    }

    /** The name to set, such as {@code SPANWRIGHT_BACKEND}. */
    public String fullName() {
        return "SPANWRIGHT_" + name();
    }

    /** The value where none is set, or empty. */
    public Optional<String> defaultValue() {
        return fallback.isEmpty() ? Optional.empty() : Optional.of(fallback);
    }

    /** What the value counts or names. */
    public String unit() {
        return unit;
    }

    /** The values allowed, in words. */
    public String range() {
        return range;
    }

    /** What it is for, in a sentence. */
    public String meaning() {
        return meaning;
    }

    /** Whether the value is a whole number. */
    public boolean isNumber() {
        return number;
    }

    long least() {
        return least;
    }

    long most() {
        return most;
    }
}
