package io.spanwright.azure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spanwright.core.store.ItemKey;
import io.spanwright.infra.BicepFile;
import io.spanwright.infra.BicepNode;
import io.spanwright.infra.BicepParser;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The container that Bicep makes, beside the items that are put into it. */
class CosmosContainerTest {

    private static BicepNode container;

    @BeforeAll
    static void parse() throws Exception {
        BicepFile cosmos = BicepParser.repository().get("app/cosmos.bicep");
        container =
                cosmos.made("Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers")
                        .findFirst()
                        .flatMap(one -> one.body().at("properties.resource"))
                        .orElseThrow();
    }

    private static ObjectNode item() {
        Instant now = Instant.EPOCH;
        ItemKey key = new ItemKey("loans", "job", "1");
        return CosmosItem.toCosmos(key, "{}", Optional.of(now.plusSeconds(1)), now);
    }

    private static Stream<String> values(String path) {
        return container.at(path).orElseThrow().all("string").map(BicepNode::value);
    }

    @Test
    void isPartitionedByWhatEveryItemCarries() {
        assertThat(values("partitionKey.paths")).containsExactly("/partition");
        assertThat(item().path("partition").asText()).isEqualTo("loans");
    }

    @Test
    void letsItemsSayWhenTheyExpire() {
        assertThat(container.at("defaultTtl").orElseThrow().text()).isEqualTo("-1");
        assertThat(item().path("ttl").isInt()).isTrue();
    }

    @Test
    void indexesWhatListsAskForAndNothingElse() {
        assertThat(values("indexingPolicy.includedPaths")).containsExactly("/kind/?", "/itemId/?");
        assertThat(values("indexingPolicy.excludedPaths")).containsExactly("/*");
        assertThat(item().has("kind")).isTrue();
        assertThat(item().has("itemId")).isTrue();
    }
}
