package io.spanwright.core.labels.fix;

/** What can be mended in a labels file. The names are stable: reports carry them. */
public enum RepairKind {
    ENCODING("The file was not plain UTF-8 and is now."),
    OLD_FORMAT("The file was of an old preview format and is of the present one now."),
    UNKNOWN_PROPERTY_DROPPED("Properties that are not known were left out."),
    VERSION_SET("The project file version was set."),
    STRING_INDEX_TYPE_SET("The unit of offsets was set to UTF-16 code units."),
    METADATA_FILLED("Metadata was filled in. Look at it."),
    CATEGORY_DECLARED("Categories of labels were declared."),
    CATEGORY_DECLARED_TWICE("Second declarations of a category were dropped."),
    CATEGORY_RESPELLED("Labels got the declared spelling of their category."),
    UNIT_CONVERTED("Labels were converted from the unit that the file names."),
    LABEL_MOVED("Labels were moved to where they belong."),
    LABEL_NOT_MOVED("Labels were left, because they belong to no place in the text."),
    LABEL_WIDENED("Labels that split a character got all of it."),
    LABEL_TRIMMED("White space at the edges of labels was cut off."),
    DUPLICATE_LABEL_DROPPED("Labels that were there twice were dropped."),
    OVERLAPPING_LABEL_DROPPED("Labels were dropped that overlapped a longer one."),
    REGION_PLACED("Regions without a place in the text became the whole text."),
    REGION_CONVERTED("Regions were counted anew, as the labels were."),
    REGION_CUT("Regions that ended behind the text end with it."),
    REGION_WIDENED("Regions were widened to hold their labels."),
    REGIONS_JOINED("Regions that overlapped another one were joined with it.");

    private final String sentence;

    RepairKind(String sentence) {
        this.sentence = sentence;
    }

    /** What was done, for a person. */
    public String sentence() {
        return sentence;
    }
}
