package io.spanwright.azure;

import com.azure.cosmos.CosmosAsyncClient;
import io.spanwright.core.settings.Setting;
import io.spanwright.core.store.ItemStore;
import io.spanwright.core.store.ItemStoreContract;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIf;

/**
 * The contract against a real account or the official emulator: {@code COSMOS_ENDPOINT} by
 * identity, or {@code COSMOS_CONNECTION}; database and container of the default names exist there,
 * as {@link CosmosItemStore} says.
 */
@EnabledIf(
        value = "isNamed",
        disabledReason = "neither COSMOS_ENDPOINT nor COSMOS_CONNECTION names an account")
final class CosmosAccountTest extends ItemStoreContract {

    private static CosmosAsyncClient client;

    static boolean isNamed() {
        return System.getenv("COSMOS_ENDPOINT") != null
                || System.getenv("COSMOS_CONNECTION") != null;
    }

    @BeforeAll
    static void connect() {
        String endpoint = System.getenv("COSMOS_ENDPOINT");
        String connection = System.getenv("COSMOS_CONNECTION");
        AzureConnections connections = new AzureConnections();
        client =
                connection == null
                        ? connections.cosmosAt(endpoint)
                        : connections.cosmosBy(connection);
    }

    @AfterAll
    static void disconnect() {
        if (client != null) {
            client.close();
        }
    }

    @Override
    protected ItemStore store() {
        return new CosmosItemStore(
                client.getDatabase(Setting.COSMOS_DATABASE.defaultValue().orElseThrow())
                        .getContainer(Setting.COSMOS_CONTAINER.defaultValue().orElseThrow()),
                InstantSource.system());
    }
}
