package io.spanwright.core.labels;

import java.util.Optional;

/** What a labels file shows of the formats before the present one. */
final class OldFormats {

    private boolean extractors;
    private Optional<Position> version = Optional.empty();

    /** The categories are where they were in 2021. */
    void seeExtractors() {
        extractors = true;
    }

    /** The version is named as it was in the previews of 2022. */
    void seeVersion(Position place) {
        version = Optional.of(place);
    }

    /** The one finding that says all of a file of 2021, in any of its forms. */
    Optional<Finding> whole(LabelsFile file) {
        boolean present =
                file.projectFileVersion().isPresent()
                        || file.assets().flatMap(LabelsFile.Assets::entities).isPresent();
        return extractors && !present
                ? Optional.of(
                        Finding.of(FindingCode.LEGACY_FORMAT, Pointer.ROOT).at("", Position.START))
                : Optional.empty();
    }

    /** What to say of a preview's version, which stands for the present one. */
    Optional<Finding> preview(LabelsFile file) {
        return version.filter(place -> file.projectFileVersion().isEmpty())
                .map(
                        place ->
                                Finding.of(FindingCode.PREVIEW_FORMAT, Pointer.ROOT)
                                        .at("/api-version", place)
                                        .suggesting("\"projectFileVersion\": \"2022-05-01\""));
    }
}
