package io.spanwright.engine.network;

import static java.util.Objects.requireNonNull;

/**
 * An input of the training graph that takes a mask [B, S, H].
 *
 * @param probability of a 0
 */
record DropoutSite(String input, double probability) {
    DropoutSite {
        requireNonNull(input, "input is null");
    }
}
