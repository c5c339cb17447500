package io.spanwright.core.training;

import static java.util.Objects.requireNonNull;

import io.spanwright.core.store.Json;

/**
 * What an orchestration needs to know of a step to go on. Its {@link #toString()} is what an
 * activity returns and {@link #parse} reads.
 *
 * @param next what to do now
 * @param percentComplete of the training, 0 to 100
 */
public record StepResult(Next next, int percentComplete) {

    /** What to do after a step. */
    public enum Next {
        /** Go on with the step that follows. */
        PROCEED,
        /** Run a slice with the next sequence number. */
        SLICE,
        /** The job has ended, well or not: nothing is left to do. */
        END
    }

    public StepResult {
        requireNonNull(next, "next is null");
        if (percentComplete < 0 || percentComplete > 100) {
            throw new IllegalArgumentException("percentComplete: " + percentComplete);
        }
    }

    /** Reads what {@link #toString()} wrote. */
    public static StepResult parse(String json) {
        return Json.read(json, StepResult.class);
    }

    /** Such as {@code {"next":"SLICE","percentComplete":40}}. */
    @Override
    public String toString() {
        return Json.write(this);
    }
}
