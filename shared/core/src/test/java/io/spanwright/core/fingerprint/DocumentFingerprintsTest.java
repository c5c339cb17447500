package io.spanwright.core.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.spanwright.core.labels.CheckedDocument;
import io.spanwright.core.labels.CheckedLabel;
import io.spanwright.core.labels.Finding;
import io.spanwright.core.labels.FindingCode;
import io.spanwright.core.labels.Pointer;
import io.spanwright.core.store.ETag;
import io.spanwright.core.testing.InMemoryDocumentStore;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentFingerprintsTest {

    private static final String CONTAINER = "loans";
    private static final Pointer POINTER = new Pointer("/assets/documents/0");

    private final InMemoryDocumentStore documents = new InMemoryDocumentStore();

    private List<Finding> findings(String before, String now, int offset, int length) {
        DocumentFingerprints then =
                witness(before, Optional.empty(), offset, length).fingerprints();
        return witness(now, Optional.of(then), offset, length).findings();
    }

    private DocumentWitness witness(
            String text, Optional<DocumentFingerprints> before, int offset, int length) {
        documents.put(CONTAINER, "a.txt", text);
        DocumentWitness witness = new DocumentWitness(documents, before);
        witness.read(CONTAINER, "a.txt");
        CheckedLabel label = new CheckedLabel(POINTER, "Date", offset, length);
        witness.look(
                new CheckedDocument(
                        POINTER, "a.txt", Optional.empty(), text, List.of(), List.of(label)));
        return witness;
    }

    @ParameterizedTest
    @CsvSource({
        "Due in May.,Due in May.,",
        "Due in May.,Due in May!,DOCUMENT_CHANGED",
        "Due in May.,Due on May.,DOCUMENT_CHANGED",
        "Due in May.,Due by  May.,LABELS_MOVED",
        "Due in May.,Due in,LABELS_MOVED"
    })
    void tellWhetherLabelsStillCoverTheSameWords(String before, String now, FindingCode code) {
        assertThat(findings(before, now, 7, 3).stream().map(Finding::code))
                .isEqualTo(code == null ? List.of() : List.of(code));
    }

    @ParameterizedTest
    @CsvSource({"-5,3", "0,2147483647", "2147483647,2147483647", "5,-9", "-2147483648,1"})
    void bearLabelsThatAreNowhere(int offset, int length) {
        assertThat(findings("Due in May.", "Due in May!", offset, length)).hasSize(1);
    }

    @Test
    void areReadAsTheyWereWritten() {
        DocumentFingerprints written =
                DocumentFingerprints.of(
                        IntStream.range(0, 1000)
                                .mapToObj(i -> Fingerprint.unread("d" + i, new ETag("v" + i)))
                                .toList());
        byte[] bytes = written.toBytes();
        DocumentFingerprints read = DocumentFingerprints.read(bytes);

        assertThat(bytes).hasSizeLessThanOrEqualTo(1000 * 32 + 8);
        assertThat(read.toBytes()).isEqualTo(bytes);
        assertThat(read.size()).isEqualTo(1000);
        assertThat(read.find("d77").orElseThrow().isOf(new ETag("v77"))).isTrue();
        assertThat(read.find("d77").orElseThrow().isOf(new ETag("v78"))).isFalse();
        assertThat(read.find("other")).isEmpty();
    }

    @Test
    void areNotReadFromSomethingElse() {
        byte[] cut = new byte[DocumentFingerprints.of(List.of()).toBytes().length - 1];
        assertThatIllegalArgumentException().isThrownBy(() -> DocumentFingerprints.read(cut));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DocumentFingerprints.read(new byte[40]));
    }

    @Test
    void haveAHashOfWhatTheDocumentsSayAndNotOfTheirVersions() {
        String one = witness("Due in May.", Optional.empty(), 7, 3).fingerprints().contentHash();
        documents.put(CONTAINER, "a.txt", "\uFEFFDue in May.");
        DocumentWitness again = new DocumentWitness(documents, Optional.empty());
        again.read(CONTAINER, "a.txt");
        again.look(
                new CheckedDocument(
                        POINTER,
                        "a.txt",
                        Optional.empty(),
                        "Due in May.",
                        List.of(),
                        List.of(new CheckedLabel(POINTER, "Date", 7, 3))));

        assertThat(again.fingerprints().contentHash()).isEqualTo(one);
        assertThat(witness("Due in May!", Optional.empty(), 7, 3).fingerprints().contentHash())
                .isNotEqualTo(one);
    }
}
