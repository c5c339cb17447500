package io.spanwright.azure;

import com.azure.core.util.BinaryData;
import com.azure.core.util.Context;
import com.azure.storage.blob.BlobServiceClient;
import com.azure.storage.blob.models.BlobDownloadContentResponse;
import com.azure.storage.blob.models.BlobItem;
import com.azure.storage.blob.models.BlobStorageException;
import io.spanwright.core.dataset.DocumentPath;
import io.spanwright.core.dataset.DocumentStore;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Users' documents in Blob Storage. Never creates, changes or deletes anything there. */
public final class AzureDocumentStore implements DocumentStore {

    private static final int FORBIDDEN = 403;

    /** Accounts with a hierarchical namespace list folders as empty blobs that carry this. */
    private static final String FOLDER = "hdi_isfolder";

    private final BlobServiceClient service;

    /**
     * @param service for the storage account of the users' documents
     */
    public AzureDocumentStore(BlobServiceClient service) {
        this.service = service;
    }

    @Override
    public boolean containerExists(String container) {
        if (!DocumentPath.isContainer(container)) {
            return false;
        }
        try {
            return service.getBlobContainerClient(container).exists();
        } catch (BlobStorageException e) {
            if (e.getStatusCode() == FORBIDDEN) {
                return false;
            }
            throw AzureErrors.failed(e);
        } catch (RuntimeException e) {
            throw AzureErrors.unreachable(e);
        }
    }

    @Override
    public Optional<StoredDocument> read(String container, String location) {
        try {
            return DocumentPath.of(container, location).flatMap(this::download);
        } catch (BlobStorageException e) {
            if (e.getStatusCode() == AzureErrors.NOT_FOUND) {
                return Optional.empty();
            }
            throw AzureErrors.failed(e);
        } catch (RuntimeException e) {
            throw AzureErrors.unreachable(e);
        }
    }

    private Optional<StoredDocument> download(DocumentPath path) {
        BlobDownloadContentResponse response =
                service.getBlobContainerClient(path.container())
                        .getBlobClient(path.location())
                        .downloadContentWithResponse(null, null, null, Context.NONE);
        if (isFolder(response.getDeserializedHeaders().getMetadata())) {
            return Optional.empty();
        }
        BinaryData content = response.getValue();
        String etag = response.getDeserializedHeaders().getETag();
        return Optional.of(new StoredDocument(content.toBytes(), AzureErrors.etag(etag)));
    }

    @Override
    public Stream<DocumentProperties> list(String container) {
        if (!DocumentPath.isContainer(container)) {
            return Stream.empty();
        }
        return BlobPages.of(service.getBlobContainerClient(container), "")
                .filter(item -> !isFolder(item.getMetadata()))
                .filter(item -> DocumentPath.of(container, item.getName()).isPresent())
                .map(AzureDocumentStore::properties);
    }

    private static DocumentProperties properties(BlobItem item) {
        return new DocumentProperties(
                item.getName(),
                item.getProperties().getContentLength(),
                AzureErrors.etag(item.getProperties().getETag()));
    }

    private static boolean isFolder(Map<String, String> metadata) {
        return metadata != null && "true".equals(metadata.get(FOLDER));
    }
}
