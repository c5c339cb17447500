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
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads a request's documents one by one; their texts are let go of at once. Which documents are
 * held out depends on the seed, their locations and their lengths, not on their order.
 */
public final class TrainingSetReader {

    private final SubWordTokenizer tokenizer;
    private final TrainingSettings.ValidationSplit split;
    private final List<Read> read = new ArrayList<>();
    private final List<UnrepresentedLabel> unrepresented = new ArrayList<>();
    private long characters;
    private int labels;

    private record Read(TaggedText text, String hash) {

        int subWords() {
            return text.units().encoding().ids().length;
        }
    }

    private TrainingSetReader(SubWordTokenizer tokenizer, TrainingSettings.ValidationSplit split) {
        this.tokenizer = tokenizer;
        this.split = split;
    }

    /**
     * Reads all documents.
     *
     * @throws TrainingFailedException where nothing can be learned from them
     */
    public static TrainingSet read(
            TrainingRequest request,
            SubWordTokenizer tokenizer,
            TrainingSettings.ValidationSplit split) {
        return new TrainingSetReader(tokenizer, split).read(request);
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
        Set<TaggedText> heldOut = heldOut();
        List<TaggedText> texts = read.stream().map(Read::text).toList();
        return new TrainingSet(
                texts.stream().filter(text -> !heldOut.contains(text)).toList(),
                texts.stream().filter(heldOut::contains).toList(),
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
        read.add(new Read(text, Sha256.hex(seed + "\n" + document.location())));
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
        if (read.stream().noneMatch(one -> hasEntity(one.text()))) {
            throw new TrainingFailedException(
                    "No label of the training documents covers any character but white space.");
        }
    }

    private static boolean hasEntity(TaggedText text) {
        for (short tag : text.tags()) {
            if (tag > 0) {
                return true;
            }
        }
        return false;
    }

    private Set<TaggedText> heldOut() {
        Set<TaggedText> heldOut = new HashSet<>();
        if (labels < split.leastLabels() || read.size() < split.leastDocuments()) {
            return heldOut;
        }
        long all = read.stream().mapToLong(Read::subWords).sum();
        double wanted = Math.min(split.share() * all, split.most());
        List<Read> byHash = new ArrayList<>(read);
        byHash.sort(Comparator.comparing(Read::hash));
        double taken = 0;
        for (Read one : byHash) {
            if (taken < wanted && taken + one.subWords() <= 1.5 * wanted) {
                heldOut.add(one.text());
                taken += one.subWords();
            }
        }
        return heldOut.stream().anyMatch(TrainingSetReader::hasEntity) ? heldOut : Set.of();
    }
}
