package io.spanwright.core.convert;

import static java.util.Objects.requireNonNull;

import io.spanwright.core.convert.conll.TagScheme;
import io.spanwright.core.convert.labelsfile.ProjectFacts;
import io.spanwright.core.text.StringIndexType;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How to convert.
 *
 * @param documents folder of the source's texts, where they are not in the source itself
 * @param unit what the source counts offsets in, where that is not its format's unit
 * @param losses what to do with what can't be represented
 * @param scheme of a target of columns
 * @param project of a target that is a labels file
 */
public record ConversionOptions(
        Optional<Path> documents,
        Optional<StringIndexType> unit,
        LossPolicy losses,
        TagScheme scheme,
        ProjectFacts project) {

    public ConversionOptions {
        requireNonNull(documents, "documents is null");
        requireNonNull(unit, "unit is null");
        requireNonNull(losses, "losses is null");
        requireNonNull(scheme, "scheme is null");
        requireNonNull(project, "project is null");
    }
}
