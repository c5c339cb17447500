package io.spanwright.engine.train;

import io.spanwright.core.training.TrainingOutcome.UnrepresentedLabel;
import io.spanwright.engine.corpus.StoredText;
import io.spanwright.engine.example.TaggedText;
import java.util.List;
import java.util.Optional;

/**
 * Documents as numbers; those to learn from are on disk, as they may be many.
 *
 * @param teaching learned from
 * @param trial some of the teaching ones, to choose how far windows see; empty where all is read as
 *     whole texts
 * @param heldOut not learned from; may be empty
 * @param judging the held-out ones, or some of the teaching ones: the forms that finished weights
 *     can be shipped in are compared by them
 * @param characters UTF-16 code units of all documents
 * @param labels how many people made
 * @param unrepresented labels that had to be approximated
 */
public record TrainingSet(
        List<StoredText> teaching,
        Optional<TrialTexts> trial,
        List<TaggedText> heldOut,
        List<TaggedText> judging,
        long characters,
        int labels,
        List<UnrepresentedLabel> unrepresented) {

    public TrainingSet {
        teaching = List.copyOf(teaching);
        heldOut = List.copyOf(heldOut);
        judging = List.copyOf(judging);
        unrepresented = List.copyOf(unrepresented);
    }
}
