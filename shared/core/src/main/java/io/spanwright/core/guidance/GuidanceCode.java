package io.spanwright.core.guidance;

/**
 * Everything that can hurt a category, with the sentence that says it and what helps. The names are
 * stable.
 */
public enum GuidanceCode {
    NO_TRAINING_LABELS(
            "No training document has a label of this category, so it can't be learned. Label"
                    + " some; %d are a good number."),
    FEW_TRAINING_LABELS(
            "The training documents have %d labels of this category. Below %d it is seldom learned"
                    + " well; %d are a good number."),
    NO_TEST_LABELS(
            "None of the evaluated documents has a label of this category, so nothing is known of"
                    + " how well it is found. Label some of them, or keep others for testing."),
    CONFUSED_WITH(
            "%d of %d labels are predicted as \"%s\". See whether both are labelled consistently"
                    + " and label more of both, or merge the two if nothing in the text tells them"
                    + " apart."),
    OTHER_BORDERS(
            "%d of %d labels are found with other borders: %s. See whether such labels begin and"
                    + " end in the same way everywhere, and label more of them."),
    MISSED(
            "Nothing is predicted for %d of %d labels. See whether training documents have such"
                    + " entities that nobody labelled, and label more that resemble the missed"
                    + " ones."),
    SPURIOUS(
            "%d of %d predictions are where nothing is labelled. See whether labels are missing"
                    + " there; if not, add training documents with such words that are not of this"
                    + " category.");

    private final String message;

    GuidanceCode(String message) {
        this.message = message;
    }

    /** The sentence, with what it says between; none of a document's words. */
    String message(Object... arguments) {
        return message.formatted(arguments);
    }
}
