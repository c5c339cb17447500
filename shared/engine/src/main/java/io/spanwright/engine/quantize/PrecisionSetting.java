package io.spanwright.engine.quantize;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Which precision an operator wants. */
public enum PrecisionSetting {
    /** Int8 where it predicts as well. */
    AUTO,
    FP32,
    INT8;

    /**
     * Reads one.
     *
     * @param text such as {@code auto}
     * @throws IllegalArgumentException where there is none of this name
     */
    public static PrecisionSetting of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }

    /** Such as {@code auto}. */
    @JsonValue
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The precision of a model that was compared so. */
    public Precision choose(PrecisionComparison comparison) {
        return switch (this) {
            case AUTO -> comparison.isAsGood() ? Precision.INT8 : Precision.FP32;
            case FP32 -> Precision.FP32;
            case INT8 -> Precision.INT8;
        };
    }
}
