package io.spanwright.azure;

import static org.assertj.core.api.Assertions.assertThat;

import com.azure.core.util.BinaryData;
import com.azure.core.util.Context;
import com.azure.storage.blob.BlobClient;
import com.azure.storage.blob.BlobServiceClient;
import com.azure.storage.blob.options.BlobParallelUploadOptions;
import io.spanwright.core.dataset.DocumentStore;
import io.spanwright.core.dataset.DocumentStoreContract;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class AzureDocumentStoreTest extends DocumentStoreContract {

    private static Azurite azurite;
    private static BlobServiceClient service;

    @BeforeAll
    static void start() throws Exception {
        azurite = Azurite.start();
        service = new AzureConnections().blobsBy(azurite.connectionString());
    }

    @AfterAll
    static void stop() {
        if (azurite != null) {
            azurite.close();
        }
    }

    @Override
    protected DocumentStore store() {
        return new AzureDocumentStore(service);
    }

    @Override
    protected void createContainer(String container) {
        service.createBlobContainer(container);
    }

    @Override
    protected void put(String container, String location, byte[] content) {
        client(container, location).upload(BinaryData.fromBytes(content), true);
    }

    @Test
    void takesAFolderOfAHierarchicalNamespaceForNoDocument() {
        String container = "folders-" + UUID.randomUUID();
        createContainer(container);
        BlobParallelUploadOptions folder =
                new BlobParallelUploadOptions(BinaryData.fromBytes(new byte[0]))
                        .setMetadata(Map.of("hdi_isfolder", "true"));
        client(container, "folder").uploadWithResponse(folder, null, Context.NONE);

        assertThat(store().read(container, "folder")).isEmpty();
        assertThat(store().list(container)).isEmpty();
    }

    private static BlobClient client(String container, String location) {
        return service.getBlobContainerClient(container).getBlobClient(location);
    }
}
