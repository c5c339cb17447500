package io.spanwright.core.labels.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.spanwright.core.labels.CheckedDocument;
import io.spanwright.core.labels.CheckedLabel;
import io.spanwright.core.labels.ContentCheck;
import io.spanwright.core.labels.Finding;
import io.spanwright.core.labels.Pointer;
import io.spanwright.core.labels.Severity;
import io.spanwright.core.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever the texts and labels are, the checks end, and what they say is inside the text. */
class RandomTextTest {

    private static final long SEED = 20260411;
    private static final String[] PIECES = {
        "a", "Ann", "É", "\u0301", "😀", "\uD83D", "\uDE00", "東", "ー", "ก", "ิ", "서", "و", "\u200D",
        " ", "\r\n", "\u3000", ",", ".", "(", ")", "\"", "9", "-", "_", "\u2028", "\uFEFF"
    };

    @Test
    void neverFailsAndStaysInsideTheText() {
        Random random = new Random(SEED);
        for (int round = 0; round < 300; round++) {
            List<CheckedDocument> documents = documents(random);
            MarkedText texts = new MarkedText();
            for (int i = 0; i < documents.size(); i++) {
                texts.change(i, documents.get(i).text());
            }
            for (ContentCheck check : new LabelingChecks().begin(texts)) {
                documents.forEach(check::look);
                for (Finding finding : check.findings()) {
                    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
                    check(finding, documents);
                }
            }
        }
    }

    private static void check(Finding finding, List<CheckedDocument> documents) {
        if (finding.span().isEmpty()) {
            return;
        }
        String number = finding.document().orElseThrow().replace(".txt", "");
        CheckedDocument document = documents.get(Integer.parseInt(number));
        assertThat(finding.span().get().end())
                .as("seed %d", SEED)
                .isLessThanOrEqualTo(document.text().length());
    }

    private static List<CheckedDocument> documents(Random random) {
        List<CheckedDocument> documents = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            String text = text(random);
            documents.add(
                    new CheckedDocument(
                            Pointer.ROOT.to(i),
                            i + ".txt",
                            Optional.empty(),
                            text,
                            regions(random, text.length()),
                            labels(random, text.length())));
        }
        return documents;
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int pieces = 1 + random.nextInt(60);
        for (int i = 0; i < pieces; i++) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    private static List<Span> regions(Random random, int length) {
        int start = random.nextInt(length);
        return List.of(new Span(start, start + random.nextInt(length - start + 1)));
    }

    private static List<CheckedLabel> labels(Random random, int length) {
        List<CheckedLabel> labels = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            labels.add(
                    new CheckedLabel(
                            Pointer.ROOT.to("labels").to(i),
                            "Category" + random.nextInt(3),
                            random.nextInt(length + 4) - 2,
                            random.nextInt(length + 4) - 2));
        }
        return labels;
    }
}
