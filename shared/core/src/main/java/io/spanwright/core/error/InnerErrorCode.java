package io.spanwright.core.error;

/** What exactly was wrong, below an {@link ErrorCode}. */
public enum InnerErrorCode {
    INVALID_PARAMETER_VALUE("InvalidParameterValue"),
    INVALID_REQUEST_BODY_FORMAT("InvalidRequestBodyFormat"),
    EMPTY_REQUEST("EmptyRequest"),
    MISSING_INPUT_DOCUMENTS("MissingInputDocuments"),
    INVALID_DOCUMENT("InvalidDocument"),
    INVALID_DOCUMENT_BATCH("InvalidDocumentBatch"),
    UNSUPPORTED_LANGUAGE_CODE("UnsupportedLanguageCode");

    private final String wireName;

    InnerErrorCode(String wireName) {
        this.wireName = wireName;
    }

    /** The code on the wire. */
    public String wireName() {
        return wireName;
    }
}
