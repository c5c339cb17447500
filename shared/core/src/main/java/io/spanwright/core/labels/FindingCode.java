package io.spanwright.core.labels;

/** skeleton */
public enum FindingCode {
    NOT_JSON
}
