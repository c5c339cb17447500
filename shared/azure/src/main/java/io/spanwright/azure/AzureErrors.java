package io.spanwright.azure;

import com.azure.core.http.HttpHeaderName;
import com.azure.cosmos.CosmosException;
import com.azure.storage.blob.models.BlobErrorCode;
import com.azure.storage.blob.models.BlobStorageException;
import io.spanwright.core.store.ETag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;

/**
 * Turns what the SDKs throw into what the ports promise. Their exceptions are not kept as causes:
 * they quote requests, and with them the names of documents.
 */
final class AzureErrors {

    static final int NOT_FOUND = 404;
    static final int CONFLICT = 409;
    static final int PRECONDITION_FAILED = 412;

    private static final HttpHeaderName REQUEST_ID = HttpHeaderName.fromString("x-ms-request-id");
    private static final Set<BlobErrorCode> NO_CONTAINER =
            Set.of(BlobErrorCode.CONTAINER_NOT_FOUND, BlobErrorCode.CONTAINER_BEING_DELETED);

    private AzureErrors() {}

    /** The service's answer where blocks that went up side by side were all refused. */
    static RuntimeException ofOneBlock(RuntimeException e) {
        if (e instanceof BlobStorageException) {
            return e;
        }
        for (Throwable block : e.getSuppressed()) {
            if (block instanceof BlobStorageException answer) {
                return answer;
            }
        }
        return e;
    }

    static boolean isContainerMissing(BlobStorageException e) {
        return NO_CONTAINER.contains(e.getErrorCode());
    }

    /** Whether a write lost because of its condition. */
    static boolean isConditionFailed(BlobStorageException e) {
        return e.getStatusCode() == PRECONDITION_FAILED
                || e.getStatusCode() == NOT_FOUND
                || BlobErrorCode.BLOB_ALREADY_EXISTS.equals(e.getErrorCode());
    }

    static UncheckedIOException failed(BlobStorageException e) {
        return failed(
                "Blob Storage answered %d %s, request id %s"
                        .formatted(
                                e.getStatusCode(),
                                e.getErrorCode(),
                                e.getResponse().getHeaderValue(REQUEST_ID)));
    }

    static UncheckedIOException failed(CosmosException e) {
        return failed(
                "Cosmos DB answered %d/%d, activity id %s"
                        .formatted(e.getStatusCode(), e.getSubStatusCode(), e.getActivityId()));
    }

    /** What the transport throws where no answer came, or the cause of it where that is I/O. */
    static RuntimeException unreachable(RuntimeException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException io) {
                return new UncheckedIOException(io);
            }
        }
        return e;
    }

    private static UncheckedIOException failed(String message) {
        return new UncheckedIOException(new IOException(message));
    }

    /** Headers quote an ETag, lists may not. */
    static ETag etag(String value) {
        return new ETag(value.replace("\"", ""));
    }

    /** As a condition quotes it. */
    static String quoted(ETag etag) {
        return '"' + etag.value() + '"';
    }
}
