package io.spanwright.azure;

import com.azure.core.util.BinaryData;
import com.azure.storage.blob.BlobServiceClient;
import io.spanwright.core.backend.Backend;
import io.spanwright.core.backend.BackendProvider;
import io.spanwright.core.project.UploadsContract;
import io.spanwright.core.settings.Settings;
import io.spanwright.core.testing.UploadWorld;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;

/** Each test has an emulator of its own, since all upload to the one container there is. */
final class AzureUploadsTest extends UploadsContract {

    private Azurite azurite;
    private CosmosDouble cosmos;

    /** The emulator takes milliseconds a call. */
    @Override
    protected int uploads() {
        return 200;
    }

    @Override
    protected Backend open() throws Exception {
        azurite = Azurite.start();
        cosmos = CosmosDouble.start();
        BlobServiceClient owner = new AzureConnections().blobsBy(azurite.connectionString());
        owner.createBlobContainer(UploadWorld.CONTAINER)
                .getBlobClient(UploadWorld.LOCATION)
                .upload(BinaryData.fromString(UploadWorld.TEXT));
        Map<String, String> settings =
                Map.of(
                        "SPANWRIGHT_BLOB_CONNECTION", azurite.connectionString(),
                        "SPANWRIGHT_COSMOS_CONNECTION", cosmos.connectionString());
        BackendProvider provider = new AzureBackendProvider();
        return provider.open(new Settings(settings::get));
    }

    @AfterEach
    void stopEmulators() {
        if (cosmos != null) {
            cosmos.close();
        }
        if (azurite != null) {
            azurite.close();
        }
    }
}
