package io.spanwright.core.job;

/** What a job does. */
public enum JobKind {
    IMPORT,
    VALIDATE,
    TRAIN,
    PUT_DEPLOYMENT,
    DELETE_DEPLOYMENT,
    DELETE_PROJECT;

    /** Whether it runs as prepare, slices, evaluate, publish; every other kind is one step. */
    public boolean isTraining() {
        return this == TRAIN;
    }
}
