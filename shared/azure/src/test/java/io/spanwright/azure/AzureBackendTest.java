package io.spanwright.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.azure.core.util.BinaryData;
import com.azure.storage.blob.BlobServiceClient;
import io.spanwright.core.backend.Backend;
import io.spanwright.core.backend.BackendProvider;
import io.spanwright.core.settings.Settings;
import io.spanwright.core.store.BlobContent;
import io.spanwright.core.store.BlobPath;
import io.spanwright.core.store.ItemChange.Create;
import io.spanwright.core.store.ItemKey;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

final class AzureBackendTest {

    private static final ItemKey ITEM = new ItemKey("loans", "project", "loans");
    private static final BlobPath BLOB = new BlobPath("labels", "loans.json");

    @Test
    void isFoundByItsNameAndOpenedAsTheSettingsSay() throws Exception {
        try (Azurite azurite = Azurite.start();
                CosmosDouble cosmos = CosmosDouble.start();
                Backend backend =
                        open(
                                Map.of(
                                        "SPANWRIGHT_BLOB_CONNECTION", azurite.connectionString(),
                                        "SPANWRIGHT_COSMOS_CONNECTION",
                                                cosmos.connectionString()))) {
            BlobServiceClient owner = new AzureConnections().blobsBy(azurite.connectionString());
            owner.createBlobContainer("documents")
                    .getBlobClient("a.txt")
                    .upload(BinaryData.fromString("text"));

            backend.blobs().create(BLOB, BlobContent.of(new byte[] {1}));
            backend.items().commit(List.of(new Create(ITEM, "{}", Optional.empty())));

            assertThat(backend.blobs().properties(BLOB)).isPresent();
            assertThat(backend.items().find(ITEM)).isPresent();
            assertThat(backend.documents().read("documents", "a.txt")).isPresent();
        }
    }

    @Test
    void namesTheSettingThatIsMissing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> open(Map.of()))
                .withMessageContaining("SPANWRIGHT_BLOB_ENDPOINT")
                .withMessageContaining("SPANWRIGHT_BLOB_CONNECTION");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                open(
                                        Map.of(
                                                "SPANWRIGHT_BLOB_ENDPOINT",
                                                "https://a.blob.core.windows.net")))
                .withMessageContaining("SPANWRIGHT_COSMOS_ENDPOINT");
    }

    @Test
    void namesTheSettingThatIsWrongWithoutItsSecret() {
        assertThatThrownBy(() -> open(Map.of("SPANWRIGHT_BLOB_CONNECTION", "AccountKey=secret")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("SPANWRIGHT_BLOB_CONNECTION")
                .hasNoCause()
                .message()
                .doesNotContain("secret");
    }

    @Test
    void saysThatCosmosCannotBeReached() {
        assertThatThrownBy(
                        () ->
                                open(
                                        Map.of(
                                                "SPANWRIGHT_BLOB_ENDPOINT",
                                                "https://a.blob.core.windows.net",
                                                "SPANWRIGHT_COSMOS_CONNECTION",
                                                "AccountEndpoint=http://127.0.0.1:1/;"
                                                        + "AccountKey=c2VjcmV0")))
                .isInstanceOf(UncheckedIOException.class);
    }

    private static Backend open(Map<String, String> settings) {
        return ServiceLoader.load(BackendProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(provider -> provider.name().equals("azure"))
                .findFirst()
                .orElseThrow()
                .open(new Settings(settings::get));
    }
}
