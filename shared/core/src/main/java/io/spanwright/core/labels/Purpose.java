package io.spanwright.core.labels;

/** What the labels file is wanted for. */
public enum Purpose {
    /** To keep it as the project's working copy: labelling may be unfinished. */
    IMPORT,
    /** To train on it: there must be enough of everything. */
    TRAINING
}
