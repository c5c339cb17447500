package io.spanwright.host.cli;

/** The values of {@code --split}, as they are written. */
enum SplitArgument {
    manual,
    percentage;

    static final String DESCRIPTION =
            "How documents are kept for testing: manual (those marked Test in the labels file) or"
                    + " percentage (those and a fifth of the others). Default: manual where any is"
                    + " marked.";
}
