package io.spanwright.functions.durable;

import static java.util.Objects.requireNonNull;

/**
 * What a step is told, as one string: {@code project/jobId/sequence}. Neither a project's name nor
 * a job's id can hold a slash.
 *
 * @param sequence of a slice; 0 for the other steps
 */
record StepInput(String project, String jobId, int sequence) {

    StepInput {
        requireNonNull(project, "project is null");
        requireNonNull(jobId, "jobId is null");
        if (project.contains("/") || jobId.contains("/") || sequence < 0) {
            throw new IllegalArgumentException("not a step's input");
        }
    }

    /**
     * Reads what {@link #toString()} wrote, bare or as a JSON string: hosts differ in what they
     * hand to an activity, and nothing in it needs an escape.
     */
    static StepInput parse(String text) {
        boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
        String bare = quoted ? text.substring(1, text.length() - 1) : text;
        String[] parts = bare.split("/", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("a step's input has 3 parts, not " + parts.length);
        }
        return new StepInput(parts[0], parts[1], Integer.parseInt(parts[2]));
    }

    @Override
    public String toString() {
        return project + "/" + jobId + "/" + sequence;
    }
}
