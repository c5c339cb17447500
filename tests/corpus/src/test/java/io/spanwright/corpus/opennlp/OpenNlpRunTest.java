package io.spanwright.corpus.opennlp;

import static org.assertj.core.api.Assertions.assertThat;

import io.spanwright.core.dataset.LabeledDocument;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OpenNlpRunTest {

    @Test
    void whatIsFoundInTestDocumentsIsCountedExactly() throws IOException {
        Map<String, Object> values = run("we saw <Rome> and <Ro>me");
        assertThat(values)
                .containsEntry("microPrecision", 0.5)
                .containsEntry("microRecall", 0.5)
                .containsEntry("microF1", 0.5)
                .containsEntry("testLabels", 2)
                .containsEntry("testLabelsInsideWords", 1)
                .containsEntry("trainLabels", 12)
                .containsEntry("trainLabelsWidened", 0)
                .containsEntry("cutoff", 1);
    }

    @Test
    void speedIsOfAtLeastASecond() throws IOException {
        Map<String, Object> values = run("we saw <Rome>");
        assertThat((double) values.get("seconds")).isGreaterThanOrEqualTo(1);
        assertThat((long) values.get("characters")).isGreaterThan("we saw Rome".length());
    }

    private static Map<String, Object> run(String test) throws IOException {
        List<LabeledDocument> train =
                Collections.nCopies(12, Labeled.of("we saw <Rome> and it was good"));
        MarkedParts parts =
                new MarkedParts(List.of(Labeled.CATEGORY), train, List.of(Labeled.of(test)));
        return OpenNlpRun.run(parts, new OpenNlpTrainer(Algorithm.PERCEPTRON, 30));
    }
}
