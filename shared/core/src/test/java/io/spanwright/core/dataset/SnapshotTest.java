package io.spanwright.core.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spanwright.core.text.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotTest {

    private static final LabeledDocument LOAN =
            document(
                    "01.txt",
                    "Lender \"A\"\r\n😀\u2028\\",
                    new EntityLabel("Name", new Span(7, 10)));
    private static final LabeledDocument LETTER = document("ü 2.txt", "No entity");
    private static final LabeledDocument REGIONS =
            new LabeledDocument(
                    "3.txt",
                    "de",
                    "abc def ghi",
                    List.of(new Span(0, 3), new Span(8, 11)),
                    List.of(
                            new EntityLabel("A", new Span(0, 1)),
                            new EntityLabel("B", new Span(8, 11))));

    @TempDir Path folder;

    @Test
    void readsWhatWasWrittenAgainAndAgain() {
        SnapshotDocuments documents =
                SnapshotDocuments.open(write("s.jsonl", LOAN, LETTER, REGIONS));

        assertThat(all(documents)).containsExactly(LOAN, LETTER, REGIONS);
        assertThat(all(documents)).containsExactly(LOAN, LETTER, REGIONS);
        assertThat(documents.size()).isEqualTo(3);
    }

    @Test
    void isOneLineOfJsonADocument() throws IOException {
        assertThat(Files.readAllLines(write("s.jsonl", LOAN)))
                .containsExactly(
                        "{\"location\":\"01.txt\",\"language\":\"en\",\"text\":\"Lender"
                            + " \\\"A\\\"\\r"
                            + "\\n"
                            + "😀\u2028\\\\\",\"regions\":[[0,16]],\"labels\":[[\"Name\",7,10]]}");
    }

    @Test
    void keepsOnlyTheWantedDocuments() {
        Path file = write("s.jsonl", LOAN, LETTER, REGIONS);

        SnapshotDocuments some = SnapshotDocuments.open(file, Set.of("3.txt", "01.txt", "gone"));

        assertThat(all(some)).containsExactly(LOAN, REGIONS);
        assertThat(some.size()).isEqualTo(2);
        assertThat(some.digest())
                .isEqualTo(SnapshotDocuments.open(write("t.jsonl", LOAN, REGIONS)).digest());
    }

    @Test
    void theDigestFollowsContentAndOrder() {
        String digest = digest("a.jsonl", LOAN, LETTER);

        assertThat(digest).matches("[0-9a-f]{64}").isEqualTo(digest("b.jsonl", LOAN, LETTER));
        assertThat(digest).isNotEqualTo(digest("c.jsonl", LETTER, LOAN));
        assertThat(digest).isNotEqualTo(digest("d.jsonl", LOAN));
        assertThat(digest).isNotEqualTo(digest("e.jsonl", LOAN, document("ü 2.txt", "No entity ")));
    }

    @Test
    void aDamagedFileIsRefusedWithoutQuotingIt() throws IOException {
        Path file = write("s.jsonl", LOAN, LETTER);
        String damaged = Files.readString(file).replace("\"language\"", "\"language\": 5, \"x\"");
        Files.writeString(file, damaged);

        assertThatThrownBy(() -> SnapshotDocuments.open(file))
                .isInstanceOf(UncheckedIOException.class)
                .hasStackTraceContaining("snapshot")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("Lender"));
    }

    @Test
    void aMissingFileIsAnError() {
        assertThatThrownBy(() -> SnapshotDocuments.open(folder.resolve("none")))
                .isInstanceOf(UncheckedIOException.class);
    }

    private String digest(String name, LabeledDocument... documents) {
        return SnapshotDocuments.open(write(name, documents)).digest();
    }

    private Path write(String name, LabeledDocument... documents) {
        Path file = folder.resolve(name);
        try (SnapshotWriter writer = new SnapshotWriter(Files.newOutputStream(file))) {
            for (LabeledDocument document : documents) {
                writer.write(document);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    private static List<LabeledDocument> all(SnapshotDocuments documents) {
        try (Stream<LabeledDocument> stream = documents.stream()) {
            return stream.toList();
        }
    }

    private static LabeledDocument document(String location, String text, EntityLabel... labels) {
        return new LabeledDocument(
                location, "en", text, List.of(new Span(0, text.length())), List.of(labels));
    }
}
