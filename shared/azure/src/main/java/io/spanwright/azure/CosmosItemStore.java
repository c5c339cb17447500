package io.spanwright.azure;

import com.azure.cosmos.CosmosAsyncContainer;
import com.azure.cosmos.CosmosException;
import com.azure.cosmos.models.CosmosBatch;
import com.azure.cosmos.models.CosmosBatchItemRequestOptions;
import com.azure.cosmos.models.CosmosBatchOperationResult;
import com.azure.cosmos.models.CosmosBatchResponse;
import com.azure.cosmos.models.CosmosItemRequestOptions;
import com.azure.cosmos.models.CosmosQueryRequestOptions;
import com.azure.cosmos.models.FeedResponse;
import com.azure.cosmos.models.PartitionKey;
import com.azure.cosmos.models.SqlParameter;
import com.azure.cosmos.models.SqlQuerySpec;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spanwright.core.store.ETag;
import io.spanwright.core.store.ItemChange;
import io.spanwright.core.store.ItemChange.Create;
import io.spanwright.core.store.ItemChange.Delete;
import io.spanwright.core.store.ItemChange.Replace;
import io.spanwright.core.store.ItemChanges;
import io.spanwright.core.store.ItemKey;
import io.spanwright.core.store.ItemStore;
import io.spanwright.core.store.PreconditionFailedException;
import io.spanwright.core.store.StoredItem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Metadata in one container of Cosmos DB, partitioned by {@code /partition}, with a default time to
 * live of -1 (items live until they say otherwise). A commit is one transactional batch, so all of
 * it is at most 2 MB. Whether another process reads at once what was committed is up to the
 * account's consistency: it should be strong where there is one region.
 */
public final class CosmosItemStore implements ItemStore {

    private static final String QUERY =
            "SELECT * FROM c WHERE c[\"kind\"] = @kind ORDER BY c[\"itemId\"]";
    private static final int BAD_REQUEST = 400;

    private final CosmosAsyncContainer container;
    private final InstantSource clock;

    public CosmosItemStore(CosmosAsyncContainer container, InstantSource clock) {
        this.container = container;
        this.clock = clock;
    }

    @Override
    public Optional<StoredItem> find(ItemKey key) {
        return read(key)
                .filter(item -> !CosmosItem.isExpired(item, clock.instant()))
                .map(CosmosItem::fromCosmos);
    }

    private Optional<ObjectNode> read(ItemKey key) {
        return answered(
                () -> {
                    try {
                        PartitionKey partition = new PartitionKey(key.partition());
                        String id = CosmosItem.id(key);
                        return Optional.of(
                                container
                                        .readItem(id, partition, ObjectNode.class)
                                        .block()
                                        .getItem());
                    } catch (CosmosException e) {
                        if (e.getStatusCode() == AzureErrors.NOT_FOUND) {
                            return Optional.empty();
                        }
                        throw e;
                    }
                });
    }

    @Override
    public List<ETag> commit(List<ItemChange> changes) {
        PartitionKey partition = new PartitionKey(ItemChanges.requireOnePartition(changes));
        CosmosBatchResponse response = execute(partition, changes);
        if (response.getStatusCode() == AzureErrors.CONFLICT && deleteExpired(changes)) {
            response = execute(partition, changes);
        }
        if (!response.isSuccessStatusCode()) {
            throw failure(response, changes);
        }
        List<CosmosBatchOperationResult> results = response.getResults();
        return IntStream.range(0, changes.size())
                .mapToObj(i -> version(changes.get(i), results.get(i)))
                .toList();
    }

    private CosmosBatchResponse execute(PartitionKey partition, List<ItemChange> changes) {
        CosmosBatch batch = CosmosBatch.createCosmosBatch(partition);
        Instant now = clock.instant();
        changes.forEach(change -> add(batch, change, now));
        return answered(() -> container.executeCosmosBatch(batch).block());
    }

    private static void add(CosmosBatch batch, ItemChange change, Instant now) {
        String id = CosmosItem.id(change.key());
        if (change instanceof Create create) {
            batch.createItemOperation(
                    CosmosItem.toCosmos(create.key(), create.json(), create.expiresAt(), now));
        } else if (change instanceof Replace replace) {
            batch.replaceItemOperation(
                    id,
                    CosmosItem.toCosmos(replace.key(), replace.json(), replace.expiresAt(), now),
                    ifMatch(replace.expected()));
        } else if (change instanceof Delete delete) {
            batch.deleteItemOperation(id, ifMatch(delete.expected()));
        }
    }

    private static CosmosBatchItemRequestOptions ifMatch(ETag etag) {
        return new CosmosBatchItemRequestOptions().setIfMatchETag(etag.value());
    }

    private static ETag version(ItemChange change, CosmosBatchOperationResult result) {
        return change instanceof Delete delete ? delete.expected() : new ETag(result.getETag());
    }

    private static RuntimeException failure(
            CosmosBatchResponse response, List<ItemChange> changes) {
        for (int i = 0; i < response.getResults().size(); i++) {
            int status = response.getResults().get(i).getStatusCode();
            if (status == AzureErrors.NOT_FOUND
                    || status == AzureErrors.CONFLICT
                    || status == AzureErrors.PRECONDITION_FAILED) {
                return new PreconditionFailedException(changes.get(i).key().toString());
            }
        }
        return new UncheckedIOException(
                new IOException(
                        "Cosmos DB answered %d/%d to a batch, activity id %s"
                                .formatted(
                                        response.getStatusCode(),
                                        response.getSubStatusCode(),
                                        response.getActivityId())));
    }

    /**
     * Deletes what stands in the way of a new item although it has expired, since Cosmos DB's own
     * clock decides when an item is gone; true where there was any.
     */
    private boolean deleteExpired(List<ItemChange> changes) {
        boolean deleted = false;
        for (ItemChange change : changes) {
            Optional<ObjectNode> standing =
                    change instanceof Create ? read(change.key()) : Optional.empty();
            if (standing.isPresent() && CosmosItem.isExpired(standing.get(), clock.instant())) {
                delete(CosmosItem.fromCosmos(standing.get()));
                deleted = true;
            }
        }
        return deleted;
    }

    private void delete(StoredItem item) {
        answered(
                () -> {
                    try {
                        return container
                                .deleteItem(
                                        CosmosItem.id(item.key()),
                                        new PartitionKey(item.key().partition()),
                                        new CosmosItemRequestOptions()
                                                .setIfMatchETag(item.etag().value()))
                                .block();
                    } catch (CosmosException e) {
                        if (e.getStatusCode() == AzureErrors.NOT_FOUND
                                || e.getStatusCode() == AzureErrors.PRECONDITION_FAILED) {
                            return null; // gone, or not the expired one any more
                        }
                        throw e;
                    }
                });
    }

    @Override
    public ItemPage list(
            String partition, String kind, int pageSize, Optional<String> continuation) {
        if (pageSize < 1) {
            throw new IllegalArgumentException("pageSize is " + pageSize + ", must be at least 1");
        }
        CosmosQueryRequestOptions options =
                new CosmosQueryRequestOptions().setPartitionKey(new PartitionKey(partition));
        SqlQuerySpec query = new SqlQuerySpec(QUERY, new SqlParameter("@kind", kind));
        return answered(() -> page(query, options, pageSize, continuation));
    }

    private ItemPage page(
            SqlQuerySpec query,
            CosmosQueryRequestOptions options,
            int pageSize,
            Optional<String> continuation) {
        try {
            // Not the blocking client's iterator: that reads all pages ahead.
            return container
                    .queryItems(query, options, ObjectNode.class)
                    .byPage(continuation.orElse(null), pageSize)
                    .next()
                    .map(this::page)
                    .blockOptional()
                    .orElse(new ItemPage(List.of(), Optional.empty()));
        } catch (CosmosException e) {
            if (e.getStatusCode() == BAD_REQUEST && continuation.isPresent()) {
                throw new IllegalArgumentException("not a continuation of this list");
            }
            throw e;
        }
    }

    private ItemPage page(FeedResponse<ObjectNode> response) {
        Instant now = clock.instant();
        List<StoredItem> items =
                response.getResults().stream()
                        .filter(item -> !CosmosItem.isExpired(item, now))
                        .map(CosmosItem::fromCosmos)
                        .toList();
        return new ItemPage(items, Optional.ofNullable(response.getContinuationToken()));
    }

    private static <T> T answered(Supplier<T> request) {
        try {
            return request.get();
        } catch (CosmosException e) {
            throw AzureErrors.failed(e);
        } catch (UncheckedIOException | IllegalArgumentException e) {
            throw e;
        } catch (RuntimeException e) {
            throw AzureErrors.unreachable(e);
        }
    }
}
