package io.spanwright.core.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spanwright.core.dataset.SplitOptions.Manual;
import io.spanwright.core.dataset.SplitOptions.Percentage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatasetSplitterTest {

    private static final long SEED = 20261121;

    @Test
    void manualFollowsTheMarksAndTrainsOnWhatHasNone() {
        Dataset dataset = dataset(train("a"), unmarked("b"), test("c"), test("d"));

        DatasetSplit split = DatasetSplitter.split(dataset, new Manual(), SEED);

        assertThat(split)
                .isEqualTo(
                        new DatasetSplit(
                                List.of(train("a"), unmarked("b")), List.of(test("c"), test("d"))));
    }

    @Test
    void manualNeedsATestDocumentAndNamesTheWayOut() {
        assertThatThrownBy(
                        () ->
                                DatasetSplitter.split(
                                        dataset(train("a"), unmarked("b")), new Manual(), SEED))
                .isInstanceOf(DatasetSplitException.class)
                .hasMessageContaining("percentage");
    }

    @Test
    void manualNeedsADocumentToTrainOn() {
        assertThatThrownBy(() -> DatasetSplitter.split(dataset(test("a")), new Manual(), SEED))
                .isInstanceOf(DatasetSplitException.class)
                .hasMessageContaining("train");
    }

    @Test
    void percentageComesNearToWhatIsAsked() {
        DatasetSplit split = DatasetSplitter.split(numbered(10_000), new Percentage(80, 20), SEED);

        assertThat(split.test()).hasSizeBetween(1_900, 2_100);
        assertThat(split.train().size() + split.test().size()).isEqualTo(10_000);
    }

    @Test
    void percentageKeepsWhatIsMarkedTestForTesting() {
        Dataset dataset = dataset(concat(numbered(100).documents(), test("x"), test("y")));

        DatasetSplit split = DatasetSplitter.split(dataset, new Percentage(80, 20), SEED);

        assertThat(split.test()).contains(test("x"), test("y"));
    }

    @Test
    void addingADocumentMovesNoOther() {
        Set<String> before = tested(numbered(200), SEED);

        for (int i = 0; i < 50; i++) {
            Dataset more = dataset(concat(numbered(200).documents(), unmarked("new" + i)));
            Set<String> after = tested(more, SEED);
            after.remove("new" + i);
            assertThat(after).isEqualTo(before);
        }
    }

    @Test
    void aHigherShareOfTestDocumentsKeepsTheOnesThereWere() {
        Set<String> few =
                locations(DatasetSplitter.split(numbered(200), new Percentage(90, 10), SEED));
        Set<String> more =
                locations(DatasetSplitter.split(numbered(200), new Percentage(70, 30), SEED));

        assertThat(more).containsAll(few).hasSizeGreaterThan(few.size());
    }

    @Test
    void theSeedDecides() {
        assertThat(tested(numbered(200), 1))
                .isEqualTo(tested(numbered(200), 1))
                .isNotEqualTo(tested(numbered(200), 2));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5, 10})
    void tinyDatasetsHaveBothParts(int size) {
        for (long seed = 0; seed < 500; seed++) {
            for (Percentage options : List.of(new Percentage(80, 20), new Percentage(10, 90))) {
                DatasetSplit split = DatasetSplitter.split(numbered(size), options, seed);
                assertThat(split.test()).isNotEmpty();
                assertThat(split.train()).isNotEmpty();
                assertThat(split.test()).doesNotContainAnyElementsOf(split.train());
            }
        }
    }

    @Test
    void trainsOnTheOneDocumentThatIsNotMarkedTest() {
        for (long seed = 0; seed < 50; seed++) {
            DatasetSplit split =
                    DatasetSplitter.split(
                            dataset(test("a"), unmarked("b")), new Percentage(1, 99), seed);
            assertThat(split.train()).containsExactly(unmarked("b"));
        }
    }

    @Test
    void oneDocumentIsTooFew() {
        assertThatThrownBy(() -> DatasetSplitter.split(numbered(1), SplitOptions.DEFAULT, SEED))
                .isInstanceOf(DatasetSplitException.class);
    }

    @Test
    void allToTrainOnIsNoSplit() {
        assertThatThrownBy(() -> DatasetSplitter.split(numbered(20), new Percentage(100, 0), SEED))
                .isInstanceOf(DatasetSplitException.class);
    }

    @Test
    void percentagesSumToOneHundred() {
        assertThatThrownBy(() -> new Percentage(80, 30))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Percentage(110, -10))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Set<String> tested(Dataset dataset, long seed) {
        return locations(DatasetSplitter.split(dataset, SplitOptions.DEFAULT, seed));
    }

    private static Set<String> locations(DatasetSplit split) {
        return split.test().stream().map(DatasetDocument::location).collect(Collectors.toSet());
    }

    private static Dataset numbered(int size) {
        return dataset(
                IntStream.range(0, size)
                        .mapToObj(i -> unmarked(i + ".txt"))
                        .toArray(DatasetDocument[]::new));
    }

    private static DatasetDocument[] concat(
            List<DatasetDocument> documents, DatasetDocument... more) {
        List<DatasetDocument> all = new ArrayList<>(documents);
        all.addAll(List.of(more));
        return all.toArray(DatasetDocument[]::new);
    }

    private static Dataset dataset(DatasetDocument... documents) {
        return new Dataset("en", false, List.of("Date"), List.of(documents));
    }

    private static DatasetDocument train(String location) {
        return document(location, Optional.of(DatasetMark.TRAIN));
    }

    private static DatasetDocument test(String location) {
        return document(location, Optional.of(DatasetMark.TEST));
    }

    private static DatasetDocument unmarked(String location) {
        return document(location, Optional.empty());
    }

    private static DatasetDocument document(String location, Optional<DatasetMark> mark) {
        return new DatasetDocument(location, "en", mark, List.of(), List.of());
    }
}
