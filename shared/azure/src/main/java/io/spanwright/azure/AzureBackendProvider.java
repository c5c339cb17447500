package io.spanwright.azure;

import com.azure.cosmos.CosmosAsyncClient;
import com.azure.cosmos.CosmosException;
import com.azure.storage.blob.BlobServiceClient;
import io.spanwright.core.backend.Backend;
import io.spanwright.core.backend.BackendProvider;
import io.spanwright.core.settings.Setting;
import io.spanwright.core.settings.Settings;
import java.util.Optional;
import java.util.function.Function;

/**
 * Chosen by {@code SPANWRIGHT_BACKEND=azure}. Each account is given by a connection string, or by
 * its endpoint where the identity of the process has leave; where both are, the former counts.
 */
public final class AzureBackendProvider implements BackendProvider {

    @Override
    public String name() {
        return "azure";
    }

    @Override
    public Backend open(Settings settings) {
        AzureConnections connections = new AzureConnections();
        BlobServiceClient blobs = blobs(connections, settings);
        BlobServiceClient documents = documents(connections, settings).orElse(blobs);
        CosmosAsyncClient cosmos =
                connect(
                                settings,
                                Setting.COSMOS_CONNECTION,
                                connections::cosmosBy,
                                Setting.COSMOS_ENDPOINT,
                                connections::cosmosAt)
                        .orElseThrow(
                                () -> missing(Setting.COSMOS_ENDPOINT, Setting.COSMOS_CONNECTION));
        return new AzureBackend(
                cosmos,
                settings.required(Setting.COSMOS_DATABASE),
                settings.required(Setting.COSMOS_CONTAINER),
                new AzureBlobStore(blobs),
                new AzureDocumentStore(documents));
    }

    private static BlobServiceClient blobs(AzureConnections connections, Settings settings) {
        return connect(
                        settings,
                        Setting.BLOB_CONNECTION,
                        connections::blobsBy,
                        Setting.BLOB_ENDPOINT,
                        connections::blobsAt)
                .orElseThrow(() -> missing(Setting.BLOB_ENDPOINT, Setting.BLOB_CONNECTION));
    }

    private static Optional<BlobServiceClient> documents(
            AzureConnections connections, Settings settings) {
        return connect(
                settings,
                Setting.DOCUMENTS_CONNECTION,
                connections::blobsBy,
                Setting.DOCUMENTS_ENDPOINT,
                connections::blobsAt);
    }

    private static <T> Optional<T> connect(
            Settings settings,
            Setting connection,
            Function<String, T> by,
            Setting endpoint,
            Function<String, T> at) {
        return settings.text(connection)
                .map(value -> made(connection, by, value))
                .or(() -> settings.text(endpoint).map(value -> made(endpoint, at, value)));
    }

    /** Without the cause, which may quote a key. */
    private static <T> T made(Setting setting, Function<String, T> maker, String value) {
        try {
            return maker.apply(value);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "%s is no %s that can be used".formatted(setting.fullName(), setting.unit()));
        } catch (CosmosException e) {
            throw AzureErrors.failed(e);
        } catch (RuntimeException e) {
            throw AzureErrors.unreachable(e);
        }
    }

    private static IllegalArgumentException missing(Setting endpoint, Setting connection) {
        return new IllegalArgumentException(
                "neither %s nor %s is set".formatted(endpoint.fullName(), connection.fullName()));
    }
}
