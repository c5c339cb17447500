package io.spanwright.core.labels;

import static java.util.Objects.requireNonNull;

/**
 * What all validations of a process have in common.
 *
 * @param mostBytes a labels file that is longer is refused unread
 * @param checks what is looked for beside structure and limits
 */
public record ValidationOptions(long mostBytes, ContentChecks checks) {

    /** Structure and limits only, and files of any length. */
    public static final ValidationOptions STRUCTURE =
            new ValidationOptions(Long.MAX_VALUE, ContentChecks.NONE);

    public ValidationOptions {
        if (mostBytes < 1) {
            throw new IllegalArgumentException("mostBytes is " + mostBytes);
        }
        requireNonNull(checks, "checks is null");
    }

    /** The same with these checks. */
    public ValidationOptions with(ContentChecks other) {
        return new ValidationOptions(mostBytes, other);
    }
}
