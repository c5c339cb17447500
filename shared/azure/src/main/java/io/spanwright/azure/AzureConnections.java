package io.spanwright.azure;

import com.azure.core.credential.TokenCredential;
import com.azure.core.http.HttpClient;
import com.azure.core.http.jdk.httpclient.JdkHttpClientBuilder;
import com.azure.cosmos.CosmosAsyncClient;
import com.azure.cosmos.CosmosClientBuilder;
import com.azure.identity.DefaultAzureCredentialBuilder;
import com.azure.storage.blob.BlobServiceClient;
import com.azure.storage.blob.BlobServiceClientBuilder;
import com.azure.storage.blob.BlobServiceVersion;
import com.azure.storage.common.policy.RequestRetryOptions;
import com.azure.storage.common.policy.RetryPolicyType;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Makes clients, by the identity that the process runs under or by a connection string. All but
 * Cosmos DB's speak through the JDK's HTTP client.
 */
public final class AzureConnections {

    /** The newest that Azurite knows; Azure itself keeps all of them. */
    public static final BlobServiceVersion BLOB_VERSION = BlobServiceVersion.V2025_11_05;

    private static final RequestRetryOptions RETRIES =
            new RequestRetryOptions(
                    RetryPolicyType.EXPONENTIAL,
                    4,
                    Duration.ofSeconds(60),
                    Duration.ofMillis(500),
                    Duration.ofSeconds(8),
                    null);

    private final HttpClient http = new JdkHttpClientBuilder().build();
    private final BlobServiceVersion blobVersion;

    public AzureConnections() {
        this(BLOB_VERSION);
    }

    /**
     * @param blobVersion of the protocol of Blob Storage
     */
    public AzureConnections(BlobServiceVersion blobVersion) {
        this.blobVersion = blobVersion;
    }

    /** Blob Storage by identity. */
    public BlobServiceClient blobsAt(String endpoint) {
        return blobs().endpoint(endpoint).credential(identity()).buildClient();
    }

    /** Blob Storage by connection string. */
    public BlobServiceClient blobsBy(String connection) {
        return blobs().connectionString(connection).buildClient();
    }

    private BlobServiceClientBuilder blobs() {
        return new BlobServiceClientBuilder()
                .httpClient(http)
                .retryOptions(RETRIES)
                .serviceVersion(blobVersion);
    }

    /** Cosmos DB by identity. */
    public CosmosAsyncClient cosmosAt(String endpoint) {
        return cosmos().endpoint(endpoint).credential(identity()).buildAsyncClient();
    }

    /**
     * Cosmos DB by connection string.
     *
     * @param connection {@code AccountEndpoint=URL;AccountKey=KEY}
     */
    public CosmosAsyncClient cosmosBy(String connection) {
        Map<String, String> parts = parts(connection);
        return cosmos().endpoint(part(parts, "AccountEndpoint"))
                .key(part(parts, "AccountKey"))
                .buildAsyncClient();
    }

    private static CosmosClientBuilder cosmos() {
        // Over HTTPS alone, which is what emulators and firewalls let through; an app that makes
        // a few calls a request gains little from direct connections.
        return new CosmosClientBuilder().gatewayMode();
    }

    private static Map<String, String> parts(String connection) {
        return Arrays.stream(connection.split(";"))
                .map(part -> part.split("=", 2))
                .filter(part -> part.length == 2)
                .collect(
                        Collectors.toMap(
                                part -> part[0].strip(), part -> part[1].strip(), (a, b) -> b));
    }

    private static String part(Map<String, String> parts, String name) {
        String value = parts.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the connection string of Cosmos DB has no " + name);
        }
        return value;
    }

    private TokenCredential identity() {
        return new DefaultAzureCredentialBuilder().httpClient(http).build();
    }
}
