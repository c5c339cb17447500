package io.spanwright.azure;

import com.azure.storage.blob.BlobContainerClient;
import com.azure.storage.blob.models.BlobItem;
import com.azure.storage.blob.models.BlobListDetails;
import com.azure.storage.blob.models.BlobStorageException;
import com.azure.storage.blob.models.ListBlobsOptions;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The blobs of a container in the order of their names; asks for a page when it is reached. */
final class BlobPages implements Iterator<BlobItem> {

    private static final int LARGEST_PAGE = 5000;

    private final Supplier<Iterator<BlobItem>> firstPage;
    private Iterator<BlobItem> items;

    private BlobPages(Supplier<Iterator<BlobItem>> firstPage) {
        this.firstPage = firstPage;
    }

    /** None where the container does not exist. */
    static Stream<BlobItem> of(BlobContainerClient container, String prefix) {
        return of(container, prefix, LARGEST_PAGE);
    }

    static Stream<BlobItem> of(BlobContainerClient container, String prefix, int pageSize) {
        ListBlobsOptions options =
                new ListBlobsOptions()
                        .setPrefix(prefix)
                        .setMaxResultsPerPage(pageSize)
                        .setDetails(new BlobListDetails().setRetrieveMetadata(true));
        Iterator<BlobItem> pages =
                new BlobPages(() -> container.listBlobs(options, null).iterator());
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(pages, Spliterator.ORDERED), false);
    }

    @Override
    public boolean hasNext() {
        try {
            if (items == null) {
                items = firstPage.get();
            }
            return items.hasNext();
        } catch (BlobStorageException e) {
            if (AzureErrors.isContainerMissing(e)) {
                return false;
            }
            throw AzureErrors.failed(e);
        } catch (RuntimeException e) {
            throw AzureErrors.unreachable(e);
        }
    }

    @Override
    public BlobItem next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return items.next();
    }
}
