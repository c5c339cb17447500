package io.spanwright.engine.serve;

import io.spanwright.engine.network.Batch;

/** Gives tag scores. */
public interface TagScorer {

    /** Scores [B, S, T], row by row; those of padding mean nothing. */
    float[] score(Batch batch);
}
