package io.spanwright.core.convert.labelsfile;

import static java.util.Objects.requireNonNull;

import io.spanwright.core.text.StringIndexType;
import java.util.List;

/**
 * What a labels file says beside its documents.
 *
 * @param unit of all offsets
 * @param categories as declared
 */
record LabelsHeader(StringIndexType unit, List<String> categories) {

    LabelsHeader {
        requireNonNull(unit, "unit is null");
        categories = List.copyOf(categories);
    }
}
