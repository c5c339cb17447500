package io.spanwright.core.labels;

/** What a finding means for the labels file. */
public enum Severity {
    /** The file is rejected. */
    ERROR,
    /** The file is accepted; a person should look at it. */
    WARNING
}
