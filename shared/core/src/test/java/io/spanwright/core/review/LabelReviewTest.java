package io.spanwright.core.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spanwright.core.analyze.RecognizedEntity;
import io.spanwright.core.dataset.EntityLabel;
import io.spanwright.core.dataset.LabeledDocument;
import io.spanwright.core.dataset.LabeledDocuments;
import io.spanwright.core.testing.MemorizingEngine;
import io.spanwright.core.testing.MemorizingLoader;
import io.spanwright.core.text.Span;
import io.spanwright.core.trainedmodel.ModelArtifact;
import io.spanwright.core.training.TrainingRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelReviewTest {

    private static final String TEXT = "Ada Byron lives in Ghent";
    private static final EntityLabel PERSON = new EntityLabel("Person", new Span(0, 9));
    private static final EntityLabel PLACE = new EntityLabel("Place", new Span(19, 24));

    @TempDir private Path work;

    private record Documents(List<LabeledDocument> all) implements LabeledDocuments {
        @Override
        public Stream<LabeledDocument> stream() {
            return all.stream();
        }

        @Override
        public int size() {
            return all.size();
        }

        @Override
        public String digest() {
            return Integer.toHexString(all.hashCode());
        }
    }

    private static LabeledDocument document(String location, EntityLabel... labels) {
        return new LabeledDocument(
                location, "en", TEXT, List.of(new Span(0, TEXT.length())), List.of(labels));
    }

    private static TrainingRequest request(LabeledDocument... documents) {
        return new TrainingRequest(
                new Documents(List.of(documents)),
                List.of("Person", "Place"),
                "latest",
                1,
                "en",
                false);
    }

    private List<Doubt> review(int folds, double least, TrainingRequest request) {
        MemorizingLoader loader = new MemorizingLoader();
        LabelReview review =
                new LabelReview(
                        new MemorizingEngine(1),
                        folder -> loader.load(new Folder(folder)),
                        folds,
                        least);
        return review.review(request, work, done -> {});
    }

    /** The files of a model in a directory. */
    private record Folder(Path path) implements ModelArtifact {
        @Override
        public Set<String> fileNames() {
            return Set.of();
        }

        @Override
        public Optional<byte[]> read(String fileName) {
            try {
                Path file = path.resolve(fileName);
                return Files.exists(file)
                        ? Optional.of(Files.readAllBytes(file))
                        : Optional.empty();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Test
    void doubtsWhatTheOtherDocumentsContradict() {
        List<LabeledDocument> documents = new ArrayList<>();
        for (int number = 0; number < 9; number++) {
            documents.add(document("good" + number, PERSON, PLACE));
        }
        EntityLabel wrong = new EntityLabel("Place", PERSON.span());
        documents.add(document("wrong", wrong, PLACE));
        documents.add(document("gap", PERSON));
        List<Doubt> doubts = review(11, 0.9, request(documents.toArray(LabeledDocument[]::new)));

        assertThat(doubts)
                .filteredOn(doubt -> doubt.location().equals("gap"))
                .singleElement()
                .satisfies(
                        doubt -> {
                            assertThat(doubt.kind()).isEqualTo(Doubt.Kind.MISSING_LABEL);
                            assertThat(doubt.span()).isEqualTo(PLACE.span());
                        });
        assertThat(doubts)
                .filteredOn(doubt -> doubt.location().equals("wrong"))
                .anySatisfy(
                        doubt -> {
                            assertThat(doubt.kind()).isEqualTo(Doubt.Kind.OTHER_CATEGORY);
                            assertThat(doubt.span()).isEqualTo(PERSON.span());
                            assertThat(doubt.confidence()).isGreaterThan(0.9);
                        });
        assertThat(doubts)
                .isSortedAccordingTo(
                        (one, other) -> Double.compare(other.confidence(), one.confidence()));
    }

    @Test
    void refusesMoreFoldsThanDocuments() {
        assertThatThrownBy(() -> review(3, 0.9, request(document("a", PERSON))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("1 documents can't be divided into 3 folds");
    }

    @Test
    void dividesEachDocumentIntoOneFoldWhateverTheirOrder() {
        List<LabeledDocument> documents = new ArrayList<>();
        for (int number = 0; number < 10; number++) {
            documents.add(document("doc" + number, PERSON));
        }
        List<Fold> folds = Fold.divide(new Documents(documents), 3, 7);
        Collections.reverse(documents);
        assertThat(Fold.divide(new Documents(documents), 3, 7).get(0).members())
                .isEqualTo(folds.get(0).members());
        assertThat(folds.stream().mapToInt(fold -> fold.inside().size()).sum()).isEqualTo(10);
        for (Fold fold : folds) {
            assertThat(fold.inside().size()).isBetween(3, 4);
            assertThat(fold.outside().size()).isEqualTo(10 - fold.inside().size());
            assertThat(fold.inside().stream()).hasSize(fold.inside().size());
            assertThat(fold.outside().stream()).hasSize(fold.outside().size());
            assertThat(fold.inside().digest()).isNotEqualTo(fold.outside().digest());
        }
    }

    private static List<Doubt> find(List<RecognizedEntity> predictions, double probability) {
        return new DoubtFinder(0.8).find(document("d", PERSON), predictions, List.of(probability));
    }

    @Test
    void tellsWhatTheModelsSayInstead() {
        RecognizedEntity shorter = new RecognizedEntity("Person", new Span(0, 3), 0.9);
        assertThat(find(List.of(shorter), 0.05))
                .extracting(Doubt::kind)
                .containsExactly(Doubt.Kind.OTHER_SPAN);
        assertThat(find(List.of(), 0.05))
                .extracting(Doubt::kind)
                .containsExactly(Doubt.Kind.NO_ENTITY);
    }

    @Test
    void saysNothingOfWhatTheModelsOnlySuspect() {
        RecognizedEntity weak = new RecognizedEntity("Place", PLACE.span(), 0.7);
        assertThat(find(List.of(weak), 0.3)).isEmpty();
    }

    @Test
    void missesNoLabelOutsideTheRegions() {
        LabeledDocument half =
                new LabeledDocument("d", "en", TEXT, List.of(new Span(0, 10)), List.of(PERSON));
        RecognizedEntity outside = new RecognizedEntity("Place", PLACE.span(), 0.99);
        assertThat(new DoubtFinder(0.8).find(half, List.of(outside), List.of(1.0))).isEmpty();
    }
}
