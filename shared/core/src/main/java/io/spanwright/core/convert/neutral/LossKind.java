package io.spanwright.core.convert.neutral;

/**
 * What a format can't hold, or a reader can't take over. The names are stable: results carry them.
 */
public enum LossKind {
    OVERLAPPING_LABEL(true, "labels cross a longer label; one flat layer holds only one of them"),
    NESTED_LABEL(true, "labels are inside a longer label; one flat layer holds only one of them"),
    DUPLICATE_LABEL(true, "labels are there twice"),
    ZERO_LENGTH_LABEL(true, "labels have no text at all"),
    DISCONTINUOUS_LABEL(true, "labels are made of several pieces with other text between them"),
    LABEL_EDGE(true, "labels begin or end with white space, which the format can't hold there"),
    CATEGORY_NAME(true, "labels have a category whose name the format can't hold"),
    QUOTE_DIFFERS(true, "labels quote another text than the document has at their offsets"),
    PREDICTION(false, "results of models stand beside or in place of those of persons"),
    OTHER_ANNOTATION(true, "annotations are of a further annotator of the document and differ"),
    OTHER_STRUCTURE(true, "annotations are no labels of spans"),
    BROKEN_TAG(true, "tags do not continue what the tag before them began"),
    RELATION(true, "relations stand between labels"),
    EVENT(true, "events are built of labels"),
    ATTRIBUTE(true, "attributes are attached to labels"),
    NORMALIZATION(true, "labels are linked to entries of a knowledge base"),
    NOTE(true, "notes of annotators are attached"),
    REJECTED_DOCUMENT(true, "documents were rejected by the annotator"),
    IGNORED_DOCUMENT(true, "documents were skipped by the annotator"),
    UNLABELED_DOCUMENT(true, "documents were not annotated at all"),
    EMPTY_DOCUMENT(true, "documents have no text"),
    OUTSIDE_REGION(true, "labels are outside of the labelled regions of their document"),
    REGION(true, "documents are labelled in some regions only"),
    DATASET_MARK(true, "documents are marked as Train or Test"),
    DOCUMENT_LANGUAGE(false, "documents say their language"),
    RENAMED_DOCUMENT(false, "documents got another name"),
    UNUSED_CATEGORY(false, "categories have no labels");

    private final boolean grave;
    private final String sentence;

    LossKind(boolean grave, String sentence) {
        this.grave = grave;
        this.sentence = sentence;
    }

    /** Whether labels, documents or their meaning are lost by it; else it is only said. */
    public boolean isGrave() {
        return grave;
    }

    /** What it is, to be put behind a number. */
    public String sentence() {
        return sentence;
    }
}
