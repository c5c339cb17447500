package io.spanwright.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.spanwright.core.store.ItemChange.Create;
import io.spanwright.core.store.ItemChange.Delete;
import io.spanwright.core.store.ItemChange.Replace;
import io.spanwright.core.store.ItemStore.ItemPage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What every {@link ItemStore} does. JSON comes back as an equal value, not as the same text; a
 * store may be shared by several runs, so each test has a partition of its own.
 */
public abstract class ItemStoreContract {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Optional<Instant> NEVER = Optional.empty();
    private static final long SEED = 20260101L;

    private final String partition = "contract-" + UUID.randomUUID();

    protected abstract ItemStore store();

    @Test
    void findsNothingWhereNothingWasStored() {
        assertThat(store().find(key("absent"))).isEmpty();
    }

    @Test
    void readsBackWhatWasCreated() {
        String json =
                """
                {"text":"é \\uD83D\\uDE00 \\"quoted\\"","list":[1,2.5,true,null,{}],"large":9007199254740991,
                 "id":"other","ttl":-1,"_etag":"x"}\
                """;
        ETag etag = create("a", json);

        StoredItem found = store().find(key("a")).orElseThrow();

        assertThat(found.key()).isEqualTo(key("a"));
        assertThat(found.etag()).isEqualTo(etag);
        assertThat(tree(found.json())).isEqualTo(tree(json));
    }

    @Test
    void readsBackALargeItem() {
        String json = "{\"text\":\"" + "ü".repeat(300_000) + "\"}";
        create("large", json);

        assertThat(tree(find("large").json())).isEqualTo(tree(json));
    }

    @Test
    void refusesToCreateWhatExists() {
        create("a", "{\"n\":1}");

        assertThatThrownBy(() -> create("a", "{\"n\":2}"))
                .isInstanceOf(PreconditionFailedException.class);
        assertThat(tree(find("a").json())).isEqualTo(tree("{\"n\":1}"));
    }

    @Test
    void replacesTheExpectedVersion() {
        ETag first = create("a", "{\"n\":1}");

        ETag second = replace("a", "{\"n\":2}", first);

        assertThat(second).isNotEqualTo(first);
        assertThat(find("a").etag()).isEqualTo(second);
        assertThat(tree(find("a").json())).isEqualTo(tree("{\"n\":2}"));
    }

    @Test
    void givesANewVersionAlsoWhereTheContentIsTheSame() {
        ETag first = create("a", "{\"n\":1}");
        ETag second = replace("a", "{\"n\":1}", first);
        store().commit(List.of(new Delete(key("a"), second)));
        ETag third = create("a", "{\"n\":1}");

        assertThat(List.of(first, second, third)).doesNotHaveDuplicates();
    }

    @Test
    void refusesToReplaceAnotherVersion() {
        ETag first = create("a", "{\"n\":1}");
        replace("a", "{\"n\":2}", first);

        assertThatThrownBy(() -> replace("a", "{\"n\":3}", first))
                .isInstanceOf(PreconditionFailedException.class);
        assertThat(tree(find("a").json())).isEqualTo(tree("{\"n\":2}"));
    }

    @Test
    void refusesToReplaceOrDeleteWhatIsAbsent() {
        ETag gone = create("a", "{}");
        store().commit(List.of(new Delete(key("a"), gone)));

        assertThatThrownBy(() -> replace("a", "{}", gone))
                .isInstanceOf(PreconditionFailedException.class);
        assertThatThrownBy(() -> store().commit(List.of(new Delete(key("a"), gone))))
                .isInstanceOf(PreconditionFailedException.class);
    }

    @Test
    void deletesTheExpectedVersionOnly() {
        ETag first = create("a", "{\"n\":1}");
        ETag second = replace("a", "{\"n\":2}", first);

        assertThatThrownBy(() -> store().commit(List.of(new Delete(key("a"), first))))
                .isInstanceOf(PreconditionFailedException.class);
        assertThat(store().commit(List.of(new Delete(key("a"), second)))).containsExactly(second);
        assertThat(store().find(key("a"))).isEmpty();
    }

    @Test
    void commitsAllChangesTogether() {
        ETag replaced = create("replaced", "{\"n\":1}");
        ETag deleted = create("deleted", "{}");

        List<ETag> versions =
                store().commit(
                                List.of(
                                        new Create(key("created"), "{\"n\":3}", NEVER),
                                        new Replace(key("replaced"), "{\"n\":2}", replaced, NEVER),
                                        new Delete(key("deleted"), deleted)));

        assertThat(versions)
                .containsExactly(find("created").etag(), find("replaced").etag(), deleted);
        assertThat(tree(find("replaced").json())).isEqualTo(tree("{\"n\":2}"));
        assertThat(store().find(key("deleted"))).isEmpty();
    }

    @Test
    void commitsNothingWhereOneConditionFails() {
        ETag etag = create("a", "{\"n\":1}");

        assertThatThrownBy(
                        () ->
                                store().commit(
                                                List.of(
                                                        new Replace(key("a"), "{}", etag, NEVER),
                                                        new Create(key("b"), "{}", NEVER),
                                                        new Create(key("a2"), "{}", NEVER),
                                                        new Delete(key("none"), etag))))
                .isInstanceOf(PreconditionFailedException.class)
                .hasMessageContaining("none");

        assertThat(find("a").etag()).isEqualTo(etag);
        assertThat(store().find(key("b"))).isEmpty();
        assertThat(store().find(key("a2"))).isEmpty();
    }

    @Test
    void commitsAsManyChangesAsPromised() {
        List<ItemChange> changes = new ArrayList<>();
        for (int i = 0; i < ItemStore.MAX_CHANGES; i++) {
            changes.add(new Create(key("item-" + i), "{\"n\":" + i + "}", NEVER));
        }

        assertThat(store().commit(changes)).hasSize(ItemStore.MAX_CHANGES);
        assertThat(ids(7)).hasSize(ItemStore.MAX_CHANGES);
    }

    @Test
    void refusesACommitThatIsNone() {
        List<ItemChange> tooMany =
                Collections.nCopies(ItemStore.MAX_CHANGES + 1, new Create(key("a"), "{}", NEVER));
        ItemKey elsewhere = new ItemKey(partition + "-2", "kind", "a");

        assertThatIllegalArgumentException().isThrownBy(() -> store().commit(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> store().commit(tooMany));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> store().commit(tooMany.subList(0, 2)));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                store().commit(
                                                List.of(
                                                        new Create(key("a"), "{}", NEVER),
                                                        new Create(elsewhere, "{}", NEVER))));
        assertThat(store().find(key("a"))).isEmpty();
    }

    @Test
    void refusesTextThatIsNotJson() {
        assertThatIllegalArgumentException().isThrownBy(() -> create("a", "{\"n\":"));
        assertThat(store().find(key("a"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "UPPER and lower",
                "a/b\\c?d#e%f&g+h",
                "%2F",
                "~2F",
                "..",
                " space at both ends ",
                "Straße 日本 \uD83D\uDE00",
                "a:b|c\"d'e"
            })
    void takesAnyCharacterInAKey(String odd) {
        ItemKey key = new ItemKey(partition + odd, "kind " + odd, odd);
        ETag etag = store().commit(List.of(new Create(key, "{\"n\":1}", NEVER))).get(0);

        assertThat(store().find(key).orElseThrow().etag()).isEqualTo(etag);
        assertThat(store().list(key.partition(), key.kind(), 5, Optional.empty()).items())
                .singleElement()
                .satisfies(item -> assertThat(item.key()).isEqualTo(key));
        store().commit(List.of(new Delete(key, etag)));
        assertThat(store().find(key)).isEmpty();
    }

    @Test
    void takesALongId() {
        create("x".repeat(255), "{}");

        assertThat(store().find(key("x".repeat(255)))).isPresent();
    }

    @Test
    void keepsPartitionKindAndIdApart() {
        List<ItemKey> keys =
                List.of(
                        new ItemKey(partition, "a", "b-c"),
                        new ItemKey(partition, "a-b", "c"),
                        new ItemKey(partition, "a:b", "c"),
                        new ItemKey(partition, "a", "b:c"),
                        new ItemKey(partition, "A", "b-c"),
                        new ItemKey(partition + "2", "a", "b-c"));

        for (ItemKey key : keys) {
            store().commit(List.of(new Create(key, "{}", NEVER)));
        }

        assertThat(keys).allSatisfy(key -> assertThat(store().find(key)).isPresent());
        assertThat(store().list(partition, "a", 10, Optional.empty()).items())
                .extracting(item -> item.key().id())
                .containsExactly("b-c", "b:c");
    }

    @Test
    void forgetsWhatHasExpired() {
        Instant now = Instant.now();
        store().commit(
                        List.of(
                                new Create(key("old"), "{}", Optional.of(now.minusSeconds(5))),
                                new Create(
                                        key("young"), "{}", Optional.of(now.plusSeconds(3600)))));

        assertThat(store().find(key("old"))).isEmpty();
        assertThat(store().find(key("young"))).isPresent();
        assertThat(ids(10)).containsExactly("young");
    }

    @Test
    void createsAgainWhatHasExpired() {
        store().commit(
                        List.of(
                                new Create(
                                        key("a"),
                                        "{\"n\":1}",
                                        Optional.of(Instant.now().minusSeconds(5)))));

        create("a", "{\"n\":2}");

        assertThat(tree(find("a").json())).isEqualTo(tree("{\"n\":2}"));
    }

    @Test
    void setsAndLiftsExpiryWithAReplacement() {
        ETag first = create("a", "{}");
        Optional<Instant> later = Optional.of(Instant.now().plus(Duration.ofDays(1)));
        ETag second = store().commit(List.of(new Replace(key("a"), "{}", first, later))).get(0);
        ETag third = replace("a", "{}", second);
        assertThat(find("a").etag()).isEqualTo(third);

        Optional<Instant> past = Optional.of(Instant.now().minusSeconds(5));
        store().commit(List.of(new Replace(key("a"), "{}", third, past)));

        assertThat(store().find(key("a"))).isEmpty();
    }

    @Test
    void listsInTheOrderOfCodePoints() {
        // U+FB01 sorts before U+1F600 by code point, and after it by UTF-16 code unit.
        List<String> sorted =
                List.of("A", "B", "a", "a-b", "a/b", "aa", "é", "\uFB01", "\uD83D\uDE00");
        List<String> shuffled = new ArrayList<>(sorted);
        Collections.shuffle(shuffled, new Random(SEED));
        shuffled.forEach(id -> create(id, "{}"));

        assertThat(ids(100)).isEqualTo(sorted);
        assertThat(ids(2)).isEqualTo(sorted);
    }

    @Test
    void pagesThroughEverythingOnce() {
        List<String> expected = IntStream.range(100, 123).mapToObj(i -> "item-" + i).toList();
        expected.forEach(id -> create(id, "{}"));

        assertThat(ids(1)).isEqualTo(expected);
        assertThat(ids(5)).isEqualTo(expected);
        assertThat(ids(23)).isEqualTo(expected);
        assertThat(ids(1000)).isEqualTo(expected);
    }

    @Test
    void goesOnPagingWhereItemsWereDeletedMeanwhile() {
        List<ETag> etags = IntStream.range(0, 6).mapToObj(i -> create("item-" + i, "{}")).toList();
        ItemPage first = store().list(partition, "kind", 2, Optional.empty());
        List<String> seen =
                new ArrayList<>(first.items().stream().map(item -> item.key().id()).toList());
        int next = seen.size();

        store().commit(
                        List.of(
                                new Delete(key("item-0"), etags.get(0)),
                                new Delete(key("item-" + (next - 1)), etags.get(next - 1))));
        seen.addAll(idsFrom(first.continuation(), 2));

        assertThat(seen)
                .containsExactly("item-0", "item-1", "item-2", "item-3", "item-4", "item-5");
    }

    @Test
    void listsNothingOfAnotherKind() {
        create("a", "{}");

        ItemPage page = store().list(partition, "other", 10, Optional.empty());

        assertThat(page.items()).isEmpty();
        assertThat(idsFrom(page.continuation(), 10)).isEmpty();
    }

    @Test
    void refusesAPageOfNoSize() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> store().list(partition, "kind", 0, Optional.empty()));
    }

    @Test
    void refusesAContinuationThatItNeverGave() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> store().list(partition, "kind", 5, Optional.of("no such \u0001")));
    }

    @Test
    void letsExactlyOneOfManyCreate() throws Exception {
        List<Boolean> won = together(8, () -> succeeds(() -> create("race", "{}")));

        assertThat(won).containsOnlyOnce(true);
    }

    @Test
    void losesNoIncrement() throws Exception {
        create("counter", "{\"n\":0}");

        together(4, () -> succeeds(() -> incrementTimes(10)));

        assertThat(tree(find("counter").json()).get("n").asInt()).isEqualTo(40);
    }

    private boolean incrementTimes(int times) {
        int done = 0;
        while (done < times) {
            StoredItem current = find("counter");
            int n = tree(current.json()).get("n").asInt();
            if (succeeds(() -> replace("counter", "{\"n\":" + (n + 1) + "}", current.etag()))) {
                done++;
            }
        }
        return true;
    }

    private static boolean succeeds(Runnable change) {
        try {
            change.run();
            return true;
        } catch (PreconditionFailedException lost) {
            return false;
        }
    }

    private static List<Boolean> together(int threads, Callable<Boolean> work) throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<Boolean> results = new ArrayList<>();
            for (Future<Boolean> future : executor.invokeAll(Collections.nCopies(threads, work))) {
                results.add(future.get());
            }
            return results;
        } finally {
            executor.shutdownNow();
        }
    }

    private ItemKey key(String id) {
        return new ItemKey(partition, "kind", id);
    }

    private ETag create(String id, String json) {
        return store().commit(List.of(new Create(key(id), json, NEVER))).get(0);
    }

    private ETag replace(String id, String json, ETag expected) {
        return store().commit(List.of(new Replace(key(id), json, expected, NEVER))).get(0);
    }

    private StoredItem find(String id) {
        return store().find(key(id)).orElseThrow();
    }

    private List<String> ids(int pageSize) {
        ItemPage first = store().list(partition, "kind", pageSize, Optional.empty());
        assertThat(first.items()).hasSizeLessThanOrEqualTo(pageSize);
        Stream<String> rest = idsFrom(first.continuation(), pageSize).stream();
        return Stream.concat(first.items().stream().map(item -> item.key().id()), rest).toList();
    }

    private List<String> idsFrom(Optional<String> start, int pageSize) {
        List<String> ids = new ArrayList<>();
        Optional<String> continuation = start;
        while (continuation.isPresent()) {
            ItemPage page = store().list(partition, "kind", pageSize, continuation);
            assertThat(page.items()).hasSizeLessThanOrEqualTo(pageSize);
            page.items().forEach(item -> ids.add(item.key().id()));
            continuation = page.continuation();
        }
        return ids;
    }

    private static JsonNode tree(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
