package io.spanwright.engine.train;

import io.spanwright.core.dataset.LabeledDocument;
import io.spanwright.core.store.Sha256;
import io.spanwright.core.training.TrainingFailedException;
import io.spanwright.core.training.TrainingOutcome.UnrepresentedLabel;
import io.spanwright.core.training.TrainingRequest;
import io.spanwright.engine.example.LabelAligner;
import io.spanwright.engine.example.TaggedText;
import io.spanwright.engine.example.TextUnits;
import io.spanwright.engine.tokenizer.SubWordTokenizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads a request's documents one by one; their texts are let go of at once. Which documents are
 * held out depends on the seed, their locations and their lengths, not on their order.
 */
public final class TrainingSetReader {

    private final SubWordTokenizer tokenizer;
    private final TrainingSettings settings;
    private final List<HashedText> read = new ArrayList<>();
    private final List<UnrepresentedLabel> unrepresented = new ArrayList<>();
    private long characters;
    private int labels;

    private TrainingSetReader(SubWordTokenizer tokenizer, TrainingSettings settings) {
        this.tokenizer = tokenizer;
        this.settings = settings;
    }

    /**
     * Reads all documents.
     *
     * @throws TrainingFailedException where nothing can be learned from them
     */
    public static TrainingSet read(
            TrainingRequest request, SubWordTokenizer tokenizer, TrainingSettings settings) {
        return new TrainingSetReader(tokenizer, settings).read(request);
    }

    private TrainingSet read(TrainingRequest request) {
        if (request.categories().isEmpty()) {
            throw new TrainingFailedException(
                    "The project has no entity categories. Add at least one, and label it.");
        }
        LabelAligner aligner = new LabelAligner(request.categories());
        try (Stream<LabeledDocument> documents = request.documents().stream()) {
            documents.forEach(document -> add(document, aligner, request.seed()));
        }
        refuseUselessData();
        List<HashedText> heldOut = heldOut();
        List<HashedText> teaching = HashedText.rest(read, heldOut);
        return new TrainingSet(
                HashedText.texts(teaching),
                TrialTexts.of(teaching, settings.trial()),
                HashedText.texts(heldOut),
                HashedText.texts(judging(heldOut, teaching)),
                characters,
                labels,
                unrepresented);
    }

    private void add(LabeledDocument document, LabelAligner aligner, long seed) {
        TextUnits units = TextUnits.of(document.text(), tokenizer.encode(document.text()));
        TaggedText text =
                aligner.align(
                        document,
                        units,
                        label ->
                                unrepresented.add(
                                        new UnrepresentedLabel(document.location(), label)));
        read.add(new HashedText(text, Sha256.hex(seed + "\n" + document.location())));
        characters += document.text().length();
        labels += document.labels().size();
    }

    private void refuseUselessData() {
        if (read.isEmpty()) {
            throw new TrainingFailedException(
                    "There is no document to train on. Label documents, and mark some for"
                            + " training.");
        }
        if (labels == 0) {
            throw new TrainingFailedException(
                    "The training documents have no labels. Label entities in them first.");
        }
        if (read.stream().noneMatch(HashedText::hasEntity)) {
            throw new TrainingFailedException(
                    "No label of the training documents covers any character but white space.");
        }
    }

    private List<HashedText> heldOut() {
        TrainingSettings.ValidationSplit split = settings.validation();
        if (labels < split.leastLabels() || read.size() < split.leastDocuments()) {
            return List.of();
        }
        List<HashedText> heldOut = HashedText.draw(read, split.share(), split.most());
        return heldOut.stream().anyMatch(HashedText::hasEntity) ? heldOut : List.of();
    }

    private List<HashedText> judging(List<HashedText> heldOut, List<HashedText> teaching) {
        if (!heldOut.isEmpty()) {
            return heldOut;
        }
        List<HashedText> some = HashedText.draw(teaching, 1, settings.validation().most());
        return some.isEmpty() ? teaching.subList(0, 1) : some;
    }
}
