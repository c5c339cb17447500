package io.spanwright.azure;

import com.azure.core.util.Context;
import com.azure.storage.blob.BlobClient;
import com.azure.storage.blob.BlobServiceClient;
import com.azure.storage.blob.models.BlobItem;
import com.azure.storage.blob.models.BlobRequestConditions;
import com.azure.storage.blob.models.BlobStorageException;
import com.azure.storage.blob.models.BlockBlobItem;
import com.azure.storage.blob.models.ParallelTransferOptions;
import com.azure.storage.blob.options.BlobInputStreamOptions;
import com.azure.storage.blob.options.BlobParallelUploadOptions;
import com.azure.storage.blob.specialized.BlobInputStream;
import io.spanwright.core.store.BlobContent;
import io.spanwright.core.store.BlobPath;
import io.spanwright.core.store.BlobStore;
import io.spanwright.core.store.ETag;
import io.spanwright.core.store.PreconditionFailedException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The app's own blobs in Blob Storage. A container is created by the first write into it. Up- and
 * downloads hold a few blocks of a blob in memory, never all of it; what is read of a blob after
 * others wrote over it fails with an {@link IOException}, so that two versions are never mixed.
 */
public final class AzureBlobStore implements BlobStore {

    private static final int BLOCK_BYTES = 4 * 1024 * 1024;
    private static final ParallelTransferOptions TRANSFER =
            new ParallelTransferOptions()
                    .setBlockSizeLong((long) BLOCK_BYTES)
                    .setMaxSingleUploadSizeLong((long) BLOCK_BYTES)
                    .setMaxConcurrency(2);

    private final BlobServiceClient service;

    /**
     * @param service for the storage account of the app; see {@link AzureConnections}
     */
    public AzureBlobStore(BlobServiceClient service) {
        this.service = service;
    }

    @Override
    public Optional<BlobProperties> properties(BlobPath path) {
        return found(() -> properties(path, client(path).getProperties()));
    }

    @Override
    public Optional<OpenBlob> open(BlobPath path) {
        BlobInputStreamOptions options = new BlobInputStreamOptions().setBlockSize(BLOCK_BYTES);
        return found(
                () -> {
                    BlobInputStream stream = client(path).openInputStream(options);
                    return new OpenBlob(properties(path, stream.getProperties()), stream);
                });
    }

    @Override
    public ETag create(BlobPath path, BlobContent content) {
        return upload(path, content, new BlobRequestConditions().setIfNoneMatch("*"));
    }

    @Override
    public ETag replace(BlobPath path, BlobContent content, ETag expected) {
        String etag = AzureErrors.quoted(expected);
        return upload(path, content, new BlobRequestConditions().setIfMatch(etag));
    }

    @Override
    public ETag write(BlobPath path, BlobContent content) {
        return upload(path, content, new BlobRequestConditions());
    }

    @Override
    public boolean delete(BlobPath path) {
        return answered(() -> client(path).deleteIfExists());
    }

    @Override
    public Stream<BlobProperties> list(String container, String prefix) {
        if (!BlobPath.isContainer(container)) {
            return Stream.empty();
        }
        return BlobPages.of(service.getBlobContainerClient(container), prefix)
                .flatMap(item -> properties(container, item).stream());
    }

    private ETag upload(BlobPath path, BlobContent content, BlobRequestConditions conditions) {
        return answered(
                () -> {
                    try {
                        return uploadCreatingContainer(path, content, conditions);
                    } catch (BlobStorageException e) {
                        if (AzureErrors.isConditionFailed(e)) {
                            throw new PreconditionFailedException("blob " + path.name());
                        }
                        throw e;
                    }
                });
    }

    private ETag uploadCreatingContainer(
            BlobPath path, BlobContent content, BlobRequestConditions conditions) {
        try {
            return uploadOnce(path, content, conditions);
        } catch (BlobStorageException e) {
            if (!AzureErrors.isContainerMissing(e) || conditions.getIfMatch() != null) {
                throw e;
            }
            service.getBlobContainerClient(path.container()).createIfNotExists();
            return uploadOnce(path, content, conditions);
        }
    }

    private ETag uploadOnce(BlobPath path, BlobContent content, BlobRequestConditions conditions) {
        try (InputStream in = content.open()) {
            BlobParallelUploadOptions options =
                    new BlobParallelUploadOptions(in)
                            .setParallelTransferOptions(TRANSFER)
                            .setRequestConditions(conditions);
            BlockBlobItem written =
                    client(path).uploadWithResponse(options, null, Context.NONE).getValue();
            return AzureErrors.etag(written.getETag());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            throw AzureErrors.ofOneBlock(e);
        }
    }

    private BlobClient client(BlobPath path) {
        return service.getBlobContainerClient(path.container()).getBlobClient(path.name());
    }

    private static Optional<BlobProperties> properties(String container, BlobItem item) {
        return BlobPath.of(container, item.getName())
                .map(
                        path ->
                                new BlobProperties(
                                        path,
                                        item.getProperties().getContentLength(),
                                        AzureErrors.etag(item.getProperties().getETag())));
    }

    private static BlobProperties properties(
            BlobPath path, com.azure.storage.blob.models.BlobProperties properties) {
        return new BlobProperties(
                path, properties.getBlobSize(), AzureErrors.etag(properties.getETag()));
    }

    private static <T> Optional<T> found(Supplier<T> read) {
        return answered(
                () -> {
                    try {
                        return Optional.of(read.get());
                    } catch (BlobStorageException e) {
                        if (e.getStatusCode() == AzureErrors.NOT_FOUND) {
                            return Optional.empty();
                        }
                        throw e;
                    }
                });
    }

    private static <T> T answered(Supplier<T> request) {
        try {
            return request.get();
        } catch (BlobStorageException e) {
            throw AzureErrors.failed(e);
        } catch (PreconditionFailedException e) {
            throw e;
        } catch (RuntimeException e) {
            throw AzureErrors.unreachable(e);
        }
    }
}
