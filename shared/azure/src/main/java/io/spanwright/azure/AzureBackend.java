package io.spanwright.azure;

import com.azure.cosmos.CosmosAsyncClient;
import io.spanwright.core.backend.Backend;
import io.spanwright.core.dataset.DocumentStore;
import io.spanwright.core.store.BlobStore;
import io.spanwright.core.store.ItemStore;
import java.time.InstantSource;

/** Cosmos DB for metadata, Blob Storage for blobs and documents. */
public final class AzureBackend implements Backend {

    private final CosmosAsyncClient cosmos;
    private final CosmosItemStore items;
    private final AzureBlobStore blobs;
    private final AzureDocumentStore documents;

    /**
     * @param cosmos is closed with the backend
     * @param database holds the container
     * @param container of metadata; see {@link CosmosItemStore}
     */
    public AzureBackend(
            CosmosAsyncClient cosmos,
            String database,
            String container,
            AzureBlobStore blobs,
            AzureDocumentStore documents) {
        this.cosmos = cosmos;
        this.items =
                new CosmosItemStore(
                        cosmos.getDatabase(database).getContainer(container),
                        InstantSource.system());
        this.blobs = blobs;
        this.documents = documents;
    }

    @Override
    public ItemStore items() {
        return items;
    }

    @Override
    public BlobStore blobs() {
        return blobs;
    }

    @Override
    public DocumentStore documents() {
        return documents;
    }

    @Override
    public void close() {
        cosmos.close();
    }
}
