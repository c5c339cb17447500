package io.spanwright.core.text;

import java.util.Arrays;
import java.util.Optional;

/** The units in which a caller may count offsets and lengths. */
public enum StringIndexType {
    /** Extended grapheme clusters; the default of the runtime API. */
    TEXT_ELEMENTS_V8("TextElements_v8"),
    UNICODE_CODE_POINT("UnicodeCodePoint"),
    /** The only unit of labels files and of the authoring API, and the unit of {@link Span}. */
    UTF16_CODE_UNIT("Utf16CodeUnit");

    private final String wireName;

    StringIndexType(String wireName) {
        this.wireName = wireName;
    }

    /** The name on the wire. */
    public String wireName() {
        return wireName;
    }

    /** The type of that wire name, whatever its case; empty where there is none. */
    public static Optional<StringIndexType> parse(String wireName) {
        return Arrays.stream(values())
                .filter(t -> t.wireName.equalsIgnoreCase(wireName))
                .findFirst();
    }
}
