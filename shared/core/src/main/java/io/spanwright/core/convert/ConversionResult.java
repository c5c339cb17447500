package io.spanwright.core.convert;

import io.spanwright.core.convert.neutral.Loss;
import java.util.List;

/**
 * How a conversion ended.
 *
 * @param written whether the target was written; else something would have been lost
 * @param in what the source has, as far as documents can hold it
 * @param out what the target has, or would have
 * @param losses what the target does not have
 */
public record ConversionResult(boolean written, Count in, Count out, List<Loss> losses) {

    /** How many documents and labels there are. */
    public record Count(long documents, long labels) {}

    public ConversionResult {
        losses = List.copyOf(losses);
    }
}
