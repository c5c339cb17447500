package io.spanwright.engine.quantize;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a served graph stores and multiplies its weights. */
public enum Precision {
    /** As they were trained. */
    FP32,
    /** As {@link Int8Graph} has them. */
    INT8;

    /** Such as {@code int8}. */
    @JsonValue
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
