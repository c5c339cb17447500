package io.spanwright.functions;

import static java.util.Objects.requireNonNull;

import com.microsoft.azure.functions.annotation.BindingName;
import com.microsoft.azure.functions.annotation.BlobTrigger;
import com.microsoft.azure.functions.annotation.FunctionName;
import io.spanwright.core.project.UploadContainer;
import io.spanwright.core.project.UploadedLabels;

/** Labels files that were uploaded to the app's own storage account. */
public final class LabelsFileFunctions {

    private final UploadedLabels uploads;

    public LabelsFileFunctions(UploadedLabels uploads) {
        this.uploads = requireNonNull(uploads, "uploads is null");
    }

    /**
     * The content is read again under its version, so what the event carried is not used. The Flex
     * Consumption plan starts functions by events alone, never by looking for new blobs.
     */
    @FunctionName("LabelsFileUploaded")
    public void accept(
            @BlobTrigger(
                            name = "content",
                            path = UploadContainer.CONTAINER + "/{name}",
                            connection = "AzureWebJobsStorage",
                            source = "EventGrid",
                            dataType = "binary")
                    byte[] content,
            @BindingName("name") String name) {
        uploads.accept(name);
    }
}
