package io.spanwright.core.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.spanwright.core.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DatasetTest {

    private static DatasetDocument document(String location, String... categories) {
        List<EntityLabel> labels =
                Stream.of(categories).map(name -> new EntityLabel(name, new Span(0, 1))).toList();
        return new DatasetDocument(location, "en", Optional.empty(), List.of(), labels);
    }

    @Test
    void countsTheLabelsOfSomeDocumentsForEveryCategoryInItsOrder() {
        List<DatasetDocument> some = List.of(document("a", "B", "B", "A"), document("b", "B"));
        DatasetDocument other = document("c", "C");
        Dataset dataset =
                new Dataset(
                        "en",
                        false,
                        List.of("C", "B", "A"),
                        Stream.concat(some.stream(), Stream.of(other)).toList());
        assertThat(dataset.labelCounts(some).toString()).isEqualTo("{C=0, B=3, A=1}");
    }
}
