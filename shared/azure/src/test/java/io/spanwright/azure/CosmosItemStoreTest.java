package io.spanwright.azure;

import static org.assertj.core.api.Assertions.assertThat;

import com.azure.cosmos.CosmosAsyncClient;
import io.spanwright.core.store.ItemKey;
import io.spanwright.core.store.ItemStore;
import io.spanwright.core.store.ItemStoreContract;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The contract with the real SDK against {@link CosmosDouble}. */
final class CosmosItemStoreTest extends ItemStoreContract {

    private static CosmosDouble cosmos;
    private static CosmosAsyncClient client;

    @BeforeAll
    static void start() throws Exception {
        cosmos = CosmosDouble.start();
        client = new AzureConnections().cosmosBy(cosmos.connectionString());
    }

    @AfterAll
    static void stop() {
        client.close();
        cosmos.close();
    }

    @Override
    protected ItemStore store() {
        return new CosmosItemStore(
                client.getDatabase(CosmosDouble.DATABASE).getContainer(CosmosDouble.CONTAINER),
                InstantSource.system());
    }

    @Test
    void makesIdsOfWhatCosmosAllows() {
        assertThat(CosmosItem.id(new ItemKey("p", "kind", "a-b_c.d"))).isEqualTo("kind:a-b_c.d");
        assertThat(CosmosItem.id(new ItemKey("p", "k:", "a/b\\c?d#e~ é")))
                .isEqualTo("k~3A:a~2Fb~5Cc~3Fd~23e~7E~20~C3~A9");
    }

    @Test
    void findsNothingOfAnUnknownPartition() {
        assertThat(store().list("unknown", "kind", 10, Optional.empty()).items()).isEmpty();
    }
}
