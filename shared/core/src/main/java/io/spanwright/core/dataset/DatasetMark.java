package io.spanwright.core.dataset;

import java.util.Arrays;
import java.util.Optional;

/** Which part of the data a document was put into by the people who labelled it. */
public enum DatasetMark {
    TRAIN("Train"),
    TEST("Test");

    private final String wireName;

    DatasetMark(String wireName) {
        this.wireName = wireName;
    }

    /** The name on the wire. */
    public String wireName() {
        return wireName;
    }

    /** The mark of that wire name, whatever its case; empty where there is none. */
    public static Optional<DatasetMark> parse(String wireName) {
        return Arrays.stream(values())
                .filter(m -> m.wireName.equalsIgnoreCase(wireName))
                .findFirst();
    }
}
