package io.spanwright.core.labels;

import static io.spanwright.core.labels.Severity.ERROR;
import static io.spanwright.core.labels.Severity.WARNING;

/**
 * Everything that can be found in a labels file, with the severity it has unless the {@link
 * Purpose} changes that, and the sentence that says it. The names are stable: reports and jobs
 * carry them.
 */
public enum FindingCode {
    // The bytes and the JSON
    EMPTY_FILE(ERROR, "The labels file is empty."),
    FILE_TOO_LARGE(
            ERROR,
            "The labels file has %d bytes. The most is %d. Divide the documents among projects, or"
                    + " raise SPANWRIGHT_LABELS_FILE_MEGABYTES."),
    PACKED_FILE(ERROR, "The labels file is packed (%s). Unpack it and upload the JSON in it."),
    OTHER_ENCODING(ERROR, "The labels file is %s text. Save it as UTF-8."),
    NOT_UTF8(
            ERROR,
            "The labels file is not UTF-8 text from byte %d on; often it is Windows-1252 or"
                    + " Latin-1 then. Save it as UTF-8."),
    NOT_JSON(ERROR, "The labels file is not JSON from here on."),
    TRUNCATED(ERROR, "The labels file ends in the middle of the JSON. Upload all of it."),
    TRAILING_CONTENT(ERROR, "Something follows the end of the JSON. Remove it."),
    TOO_DEEP(ERROR, "The JSON is nested more than %d deep."),
    VALUE_TOO_LONG(
            ERROR, "A number or name has more than %d characters, or a string more than %d."),
    NOT_AN_OBJECT(ERROR, "The labels file must be one JSON object."),
    LEGACY_FORMAT(
            ERROR,
            "This is the \"extractors\" format of 2021. \"spanwright validate --fix OUT\" writes"
                    + " the present one. By hand: put \"projectFileVersion\", \"stringIndexType\""
                    + " and \"metadata\" at the top, move \"documents\" into \"assets\", and rename"
                    + " \"extractors\" to \"entities\" and \"name\" and \"extractorName\" to"
                    + " \"category\"."),
    LEGACY_PROPERTY(
            ERROR,
            "The property is of the format of 2021, and labels in it would be lost. Rename it:"
                    + " \"extractors\" to \"entities\", \"extractorName\" to \"category\"."),
    MISPLACED_PROPERTY(
            ERROR,
            "The property is ignored here, and labels in it would be lost. Categories are in"
                    + " \"assets.entities\", documents in \"assets.documents\", their regions in"
                    + " \"entities\" of a document, and labels in \"labels\" of a region."),
    PREVIEW_FORMAT(
            ERROR,
            "This is a preview format of 2022. Write \"projectFileVersion\": \"2022-05-01\" instead"
                    + " of \"api-version\", or let \"spanwright validate --fix OUT\" do it."),
    DUPLICATE_PROPERTY(ERROR, "The property is in this object twice. Remove one."),
    UNKNOWN_PROPERTY(
            WARNING, "The property is not known and is ignored, here and at all such places."),
    WRONG_TYPE(ERROR, "The value must be %s."),
    NUMBER_OUT_OF_RANGE(ERROR, "The number is out of range. The highest is 2147483647."),
    LONE_SURROGATE(ERROR, "The value holds one half of a surrogate pair, which is no character."),
    MISSING_PROPERTY(ERROR, "The property \"%s\" is missing or null."),
    TOO_MANY_FINDINGS(ERROR, "There are %d more findings. Mend these first."),

    // The project
    UNKNOWN_VERSION(ERROR, "The version is not known. Write \"2023-04-01\"."),
    UNSUPPORTED_STRING_INDEX_TYPE(
            ERROR,
            "Offsets must be counted in UTF-16 code units. Convert them and write"
                    + " \"Utf16CodeUnit\"."),
    UNSUPPORTED_PROJECT_KIND(ERROR, "The project kind must be \"CustomEntityRecognition\"."),
    PROJECT_KIND_MISMATCH(
            ERROR,
            "The project kind in the exported project's metadata must match the assets' project"
                    + " kind."),
    INVALID_PROJECT_NAME(
            ERROR, "A project name has 1 to 50 of the characters a-z A-Z 0-9 _ . - and no others."),
    PROJECT_NAME_DIFFERS(
            WARNING, "The file is used under another project name than the one it gives."),
    INVALID_CONTAINER_NAME(
            ERROR, "A container name has 3 to 63 lower-case letters, digits and single hyphens."),
    CONTAINER_NOT_FOUND(ERROR, "The container does not exist or can't be read."),
    METADATA_TOO_LONG(ERROR, "The value has %d characters. The most is 10000."),
    INVALID_CONFIDENCE_THRESHOLD(ERROR, "A confidence threshold is a number from 0 to 1."),
    UNSUPPORTED_LANGUAGE(ERROR, "The language is not a supported BCP-47 tag such as \"en-us\"."),
    LANGUAGE_DIFFERS(
            WARNING, "The document's language is not the project's, which is not multilingual."),
    REFUSED(ERROR, "The file was not taken over. %s Upload the file again after that."),

    VALIDATION_FAILED(
            ERROR,
            "The file could not be judged for a reason of the server's, whose log says more. Ask"
                    + " for its validation again, or upload it again."),

    // Categories
    NO_CATEGORIES(ERROR, "A project needs at least 1 category."),
    TOO_MANY_CATEGORIES(ERROR, "There are %d categories. The most is 200."),
    INVALID_CATEGORY_NAME(
            ERROR,
            "A category has 1 to 50 characters, no white space at its ends and none of"
                    + " : $ & %% * ( ) + ~ # / ? in it."),
    DUPLICATE_CATEGORY(ERROR, "The category is declared before."),
    SIMILAR_CATEGORY(WARNING, "The category differs from another one by case only."),
    UNUSED_CATEGORY(WARNING, "Nothing is labelled with this category."),

    // Documents
    NO_DOCUMENTS(WARNING, "The file names no documents. Training needs at least 10."),
    TOO_FEW_DOCUMENTS(WARNING, "There are %d documents. Training needs at least 10."),
    TOO_MANY_DOCUMENTS(ERROR, "There are %d documents. The most is 100000."),
    INVALID_LOCATION(
            ERROR,
            "A location is the name of a .txt file in the container: at most 1024 characters, no"
                    + " URL, no way out of the container, no control characters."),
    LOCATION_IN_FOLDER(
            WARNING, "The hosted service reads only documents at the root of the container."),
    LOCATION_WITH_SPACE(WARNING, "The hosted service wants no white space in a location."),
    DUPLICATE_LOCATION(ERROR, "The document is in the file before."),
    INVALID_DATASET(ERROR, "The dataset must be \"Train\" or \"Test\"."),
    NO_TEST_DOCUMENTS(
            WARNING, "No document is marked Test: a manual split has nothing to evaluate on."),
    NO_TRAIN_DOCUMENTS(WARNING, "Every document is marked Test: nothing is left to train on."),
    DOCUMENT_NOT_FOUND(ERROR, "The document is not in the container."),
    DOCUMENT_EMPTY(ERROR, "The document is empty."),
    DOCUMENT_BLANK(WARNING, "The document is white space only."),
    DOCUMENT_NOT_UTF8(ERROR, "The document is not UTF-8 text from byte %d on."),
    DOCUMENT_NOT_TEXT(ERROR, "The document holds a NUL character and is no text."),
    DOCUMENT_TOO_LONG(ERROR, "The document has %d characters. The most is 128000."),
    DOCUMENT_BYTE_ORDER_MARK(
            WARNING, "The document begins with a byte order mark, which offsets don't count."),
    DOCUMENT_WITHOUT_LABELS(
            WARNING,
            "Nothing is labelled in the document: a model learns that there is nothing in it."),

    DOCUMENT_CHANGED(
            WARNING,
            "The document's text is not the one its labels were imported for. The labels still"
                    + " cover the same words; import the labels file again to confirm them."),
    LABELS_MOVED(
            ERROR,
            "The document's text is not the one its labels were imported for, and they cover other"
                    + " words now. Correct them, or confirm them: import the labels file again."),

    // Regions and labels of one document
    TOO_MANY_ELEMENTS(
            ERROR,
            "A document has %d regions or labels here. The most is %d in all, one a character of"
                    + " the longest document. The rest was not looked at."),
    INVALID_REGION(ERROR, "A region begins at 0 or later and has at least 1 code unit."),
    REGION_OUTSIDE_DOCUMENT(
            ERROR, "The region ends at %d, but the document has %d UTF-16 code units."),
    REGIONS_OVERLAP(ERROR, "The region overlaps another one of the document."),
    REGION_SPLITS_CHARACTER(ERROR, "The region begins or ends inside a surrogate pair."),

    // What the labels teach
    LABEL_CUTS_WORD(WARNING, "The label begins or ends inside a word. Label whole words."),
    LABEL_WITH_PUNCTUATION(
            WARNING, "The label begins or ends with punctuation that is no part of the entity."),
    REGION_CUTS_WORD(WARNING, "The region begins or ends inside a word. Let it hold whole words."),
    INCONSISTENT_CATEGORY(
            WARNING,
            "The same words have this category %d times and another one %d times. Is it a slip?"),
    LIKELY_MISSED_LABEL(
            WARNING,
            "The words are not labelled here, but %d of the %d times they are in the documents."),
    CONFUSED_CATEGORIES(
            WARNING,
            "Both categories are given to the same words in like surroundings, %d %% of the labels"
                    + " of the smaller one. Tell them apart in the guidelines, or make them one."),
    TOO_FEW_LABELS(
            WARNING, "The category has %d labels to learn from. Fewer than 15 are hardly enough."),
    FEW_LABELS(WARNING, "The category has %d labels to learn from. 50 are advised."),
    RARE_CATEGORY(
            WARNING,
            "The category has %d labels to learn from, the most frequent one %d. A model will"
                    + " seldom find it."),
    CATEGORY_NOT_IN_TEST(
            WARNING, "No Test document has a label of the category: it can't be evaluated."),
    CATEGORY_NOT_IN_TRAIN(
            WARNING, "Only Test documents have labels of the category: it can't be learned."),
    NEAR_DUPLICATE_DOCUMENT(
            WARNING,
            "The document is another one again: %d %% of both is the same. Keep one of them."),
    TEST_DOCUMENT_IN_TRAIN(
            WARNING,
            "The Test document is a Train document again: %d %% of both is the same. The"
                    + " evaluation would flatter the model. Put both in the same part, or keep"
                    + " one."),
    FURTHER_WARNINGS(WARNING, "%d more findings of the code %s are not listed."),

    // Labels
    UNKNOWN_CATEGORY(ERROR, "The category is not declared in assets.entities."),
    INVALID_LABEL_RANGE(ERROR, "A label begins at 0 or later and has at least 1 code unit."),
    LABEL_OUTSIDE_DOCUMENT(
            ERROR, "The label ends at %d, but the document has %d UTF-16 code units."),
    LABEL_OUTSIDE_REGION(
            ERROR,
            "The label is not inside its region. Offsets count from the start of the document."),
    LABEL_SPLITS_CHARACTER(
            ERROR,
            "The label begins or ends inside a surrogate pair. Are the offsets UTF-16 code units?"),
    LABEL_SPLITS_TEXT_ELEMENT(
            WARNING, "The label begins or ends between a character and its combining mark."),
    LABEL_TOO_LONG(ERROR, "The label has %d characters. The most is 500."),
    LABEL_BLANK(ERROR, "The label covers nothing but white space."),
    LABEL_WITH_SPACE(WARNING, "The label begins or ends with white space."),
    LABELS_OVERLAP(ERROR, "The label overlaps another one. Keep one of them."),
    DUPLICATE_LABEL(ERROR, "The same label is there twice. Remove one."),

    // Labels that lie wrong together. Errors where half of all labels do
    OFFSETS_IN_OTHER_UNIT(WARNING, LabelsLieWrong.SENTENCE),
    OFFSETS_OF_OTHER_LINE_ENDS(WARNING, LabelsLieWrong.SENTENCE),
    OFFSETS_SHIFTED(WARNING, LabelsLieWrong.SENTENCE),
    OFFSETS_DRIFT(WARNING, LabelsLieWrong.SENTENCE),
    WRONG_LENGTHS(WARNING, LabelsLieWrong.SENTENCE);

    private final Severity severity;
    private final String message;

    FindingCode(Severity severity, String message) {
        this.severity = severity;
        this.message = message;
    }

    /** Severity unless the purpose changes it. */
    public Severity severity() {
        return severity;
    }

    /** The sentence with an ellipsis for what differs from finding to finding. */
    public String sentence() {
        return message.replaceAll("%[ds]", "…").replace("%%", "%");
    }

    /** The sentence, with what it says between. */
    String message(Object... arguments) {
        return message.formatted(arguments);
    }

    /** A constant of its own, because an enum's constants can't use its static fields. */
    private static final class LabelsLieWrong {
        private static final String SENTENCE =
                "%s, %s. Moved to where they belong, %d of %d labels lie at the edges of words; now"
                        + " %d do. \"validate --fix\" moves them.";
    }
}
