package io.spanwright.core.labels.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.spanwright.core.labels.Finding;
import io.spanwright.core.labels.FindingCode;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SimilarDocumentsTest {

    private static final long SEED = 7;

    private final Random random = new Random(SEED);

    @Test
    void findsADocumentThatIsThereAgainWithSmallChanges() {
        String text = words(400);
        MarkedText documents =
                new MarkedText()
                        .add(text)
                        .add(words(400))
                        .add(text.replaceFirst("\\w+ \\w+", "other words"));

        assertThat(similar(documents))
                .singleElement()
                .satisfies(
                        finding -> {
                            assertThat(finding.code())
                                    .isEqualTo(FindingCode.NEAR_DUPLICATE_DOCUMENT);
                            assertThat(finding.document()).hasValue("2.txt");
                            assertThat(finding.quote()).hasValue("0.txt");
                        });
    }

    @Test
    void findsATestDocumentInTrainWhicheverComesFirst() {
        String text = words(100);
        String other = words(100);
        MarkedText documents =
                new MarkedText().test(text).train(text).train(other).test(other).test(words(100));

        assertThat(similar(documents))
                .extracting(Finding::code, f -> f.document().orElseThrow())
                .containsExactly(
                        tuple(FindingCode.TEST_DOCUMENT_IN_TRAIN, "0.txt"),
                        tuple(FindingCode.TEST_DOCUMENT_IN_TRAIN, "3.txt"));
    }

    @Test
    void findsATestDocumentAmongManyCopies() {
        String text = words(60);
        MarkedText documents = new MarkedText().train(text);
        for (int i = 0; i < 30; i++) {
            documents.test(text);
        }

        assertThat(similar(documents))
                .hasSize(30)
                .allMatch(f -> f.code() == FindingCode.TEST_DOCUMENT_IN_TRAIN);
    }

    @Test
    void isSilentAboutLettersFromOneTemplate() {
        String before = words(200);
        String after = words(200);
        MarkedText documents =
                new MarkedText()
                        .add(before + " <Name|Ann Alder> and <Name|Bob Birch> " + after)
                        .add(before + " <Name|Cid Cedar> and <Name|Dot Dogwood> " + after);

        assertThat(similar(documents)).isEmpty();
    }

    @Test
    void isSilentAboutTextsThatShareAThird() {
        String shared = words(100);
        MarkedText documents = new MarkedText().add(shared + words(100)).add(shared + words(100));

        assertThat(similar(documents)).isEmpty();
    }

    @Test
    void comparesShortTextsExactly() {
        MarkedText documents =
                new MarkedText()
                        .add("one two three four five six seven eight")
                        .add("one two three four five six seven nine")
                        .add("One, two")
                        .add("One, two")
                        .add("one two three  four five six seven\neight");

        assertThat(similar(documents))
                .extracting(f -> f.document().orElseThrow())
                .containsExactly("4.txt");
    }

    private static List<Finding> similar(MarkedText text) {
        return text.findings(file -> new SimilarDocuments());
    }

    private String words(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Integer.toString(random.nextInt(100_000), 36))
                .collect(Collectors.joining(" "));
    }
}
