package io.spanwright.engine.train;

import io.spanwright.core.dataset.LabeledDocument;
import io.spanwright.core.store.Sha256;
import io.spanwright.core.training.TrainingFailedException;
import io.spanwright.core.training.TrainingOutcome.UnrepresentedLabel;
import io.spanwright.core.training.TrainingRequest;
import io.spanwright.engine.corpus.CorpusFile;
import io.spanwright.engine.corpus.StoredText;
import io.spanwright.engine.example.LabelAligner;
import io.spanwright.engine.example.TaggedText;
import io.spanwright.engine.example.TextUnits;
import io.spanwright.engine.tokenizer.SubWordTokenizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads a request's documents one by one and sets them down; only numbers are kept of them. Which
 * documents are held out depends on the seed, their locations and their lengths, not on their
 * order.
 */
public final class TrainingSetReader {

    private final SubWordTokenizer tokenizer;
    private final TrainingSettings settings;
    private final CorpusFile file;
    private final List<StoredText> read = new ArrayList<>();
    private final List<UnrepresentedLabel> unrepresented = new ArrayList<>();
    private long characters;
    private int labels;

    private TrainingSetReader(
            SubWordTokenizer tokenizer, TrainingSettings settings, CorpusFile file) {
        this.tokenizer = tokenizer;
        this.file = file;
        this.settings = settings;
    }

    /**
     * Reads all documents.
     *
     * @param file takes them; to be kept open as long as the training set is used
     * @throws TrainingFailedException where nothing can be learned from them
     */
    public static TrainingSet read(
            TrainingRequest request,
            SubWordTokenizer tokenizer,
            TrainingSettings settings,
            CorpusFile file) {
        return new TrainingSetReader(tokenizer, settings, file).read(request);
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
        List<StoredText> heldOut = heldOut();
        List<StoredText> teaching = StoredText.rest(read, heldOut);
        List<TaggedText> validation = StoredText.readAll(heldOut);
        return new TrainingSet(
                teaching,
                TrialTexts.of(teaching, settings.trial()),
                validation,
                validation.isEmpty() ? StoredText.readAll(judging(teaching)) : validation,
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
        read.add(StoredText.write(file, text, hash(document, seed)));
        characters += document.text().length();
        labels += document.labels().size();
    }

    // The first digits of the hash fit a number and tell documents apart.
    private static long hash(LabeledDocument document, long seed) {
        String hash = Sha256.hex(seed + "\n" + document.location());
        return Long.parseUnsignedLong(hash.substring(0, Long.BYTES * 2), 16);
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
        if (read.stream().noneMatch(StoredText::hasEntity)) {
            throw new TrainingFailedException(
                    "No label of the training documents covers any character but white space.");
        }
    }

    private List<StoredText> heldOut() {
        TrainingSettings.ValidationSplit split = settings.validation();
        if (labels < split.leastLabels() || read.size() < split.leastDocuments()) {
            return List.of();
        }
        List<StoredText> heldOut = StoredText.draw(read, split.share(), split.most());
        return heldOut.stream().anyMatch(StoredText::hasEntity) ? heldOut : List.of();
    }

    private List<StoredText> judging(List<StoredText> teaching) {
        List<StoredText> some = StoredText.draw(teaching, 1, settings.validation().most());
        return some.isEmpty() ? teaching.subList(0, 1) : some;
    }
}
