package io.spanwright.core.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.spanwright.core.dataset.DocumentStore.DocumentProperties;
import io.spanwright.core.dataset.DocumentStore.StoredDocument;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link DocumentStore} does. Each test has containers of its own. */
public abstract class DocumentStoreContract {

    private static final long SEED = 20260101L;

    private final String container = "contract-" + UUID.randomUUID();

    protected abstract DocumentStore store();

    /** Creates a container the way its owner does, not through the port. */
    protected abstract void createContainer(String container);

    /** Puts a document into a container the way its owner does, not through the port. */
    protected abstract void put(String container, String location, byte[] content);

    @Test
    void knowsWhichContainersExist() {
        assertThat(store().containerExists(container)).isFalse();

        createContainer(container);

        assertThat(store().containerExists(container)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", ".", "..", "../x", "UPPER", "a/b", "a--b", "white space"})
    void knowsNoContainerOfAnImpossibleName(String name) {
        assertThat(store().containerExists(name)).isFalse();
        assertThat(store().read(name, "a.txt")).isEmpty();
        assertThat(locations(name)).isEmpty();
    }

    @Test
    void findsNothingInAContainerThatDoesNotExist() {
        assertThat(store().read(container, "a.txt")).isEmpty();
        assertThat(locations(container)).isEmpty();
        assertThat(store().containerExists(container)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.txt",
                "folder/sub folder/a.txt",
                "Verträge/Müller & Söhne (1).txt",
                "100% + more.txt",
                "a%2Fb.txt",
                "契約 \uD83D\uDE00.txt",
                "...txt",
                "question?.txt",
                "hash#.txt"
            })
    void readsTheBytesAsTheyAre(String location) {
        createContainer(container);
        byte[] bytes = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, 'a', '\r', '\n', (byte) 0xFF, 0};
        put(container, location, bytes);

        StoredDocument document = store().read(container, location).orElseThrow();

        assertThat(document.content()).isEqualTo(bytes);
        try (Stream<DocumentProperties> documents = store().list(container)) {
            assertThat(documents)
                    .containsExactly(
                            new DocumentProperties(location, bytes.length, document.etag()));
        }
    }

    @Test
    void readsAnEmptyDocument() {
        createContainer(container);
        put(container, "a.txt", new byte[0]);

        assertThat(store().read(container, "a.txt").orElseThrow().content()).isEmpty();
    }

    @Test
    void readsALargeDocument() {
        createContainer(container);
        byte[] bytes = new byte[9 * 1024 * 1024 + 1];
        new Random(SEED).nextBytes(bytes);
        put(container, "a.txt", bytes);

        assertThat(store().read(container, "a.txt").orElseThrow().content()).isEqualTo(bytes);
    }

    @Test
    void seesThatADocumentHasChanged() {
        createContainer(container);
        put(container, "a.txt", utf8("one"));
        StoredDocument before = store().read(container, "a.txt").orElseThrow();

        put(container, "a.txt", utf8("other"));

        StoredDocument after = store().read(container, "a.txt").orElseThrow();
        assertThat(after.etag()).isNotEqualTo(before.etag());
        assertThat(after.content()).isEqualTo(utf8("other"));
    }

    @Test
    void findsNothingWhereThereIsOnlyAFolder() {
        createContainer(container);
        put(container, "folder/a.txt", utf8("1"));

        assertThat(store().read(container, "folder")).isEmpty();
        assertThat(store().read(container, "folder/a.txt/b")).isEmpty();
        assertThat(store().read(container, "absent.txt")).isEmpty();
    }

    @Test
    void isNeverLedOutOfTheContainer() {
        String other = "other-" + UUID.randomUUID();
        createContainer(container);
        createContainer(other);
        put(container, "folder/a.txt", utf8("1"));
        put(other, "secret.txt", utf8("2"));

        List<String> escapes =
                List.of(
                        "../" + other + "/secret.txt",
                        "folder/../../" + other + "/secret.txt",
                        "..\\" + other + "\\secret.txt",
                        "folder/../folder/a.txt",
                        "./folder/a.txt",
                        "/folder/a.txt",
                        "folder//a.txt",
                        "folder/",
                        "",
                        ".",
                        "..",
                        "folder/a.txt\0");

        assertThat(escapes)
                .allSatisfy(location -> assertThat(store().read(container, location)).isEmpty());
    }

    @Test
    void listsInTheOrderOfNames() {
        createContainer(container);
        List<String> sorted = List.of("B.txt", "a b.txt", "a-b", "a.txt", "a/b", "a/c/d", "b", "é");
        List<String> shuffled = new ArrayList<>(sorted);
        Collections.shuffle(shuffled, new Random(SEED));
        shuffled.forEach(location -> put(container, location, utf8("1")));

        assertThat(locations(container)).isEqualTo(sorted);
    }

    @Test
    void listsOnlyAsFarAsItIsRead() {
        createContainer(container);
        IntStream.range(100, 120).forEach(i -> put(container, "n" + i, utf8("1")));

        try (Stream<DocumentProperties> documents = store().list(container)) {
            assertThat(documents.limit(2).map(DocumentProperties::location))
                    .containsExactly("n100", "n101");
        }
    }

    private List<String> locations(String of) {
        try (Stream<DocumentProperties> documents = store().list(of)) {
            return documents.map(DocumentProperties::location).toList();
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
