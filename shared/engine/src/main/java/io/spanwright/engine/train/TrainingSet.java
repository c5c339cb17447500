package io.spanwright.engine.train;

import io.spanwright.core.training.TrainingOutcome.UnrepresentedLabel;
import io.spanwright.engine.example.TaggedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Documents as numbers.
 *
 * @param teaching learned from
 * @param trial some of the teaching ones, to choose how far windows see; empty where all is read as
 *     whole texts
 * @param heldOut judged by; may be empty
 * @param characters UTF-16 code units of all documents
 * @param labels how many people made
 * @param unrepresented labels that had to be approximated
 */
public record TrainingSet(
        List<TaggedText> teaching,
        Optional<TrialTexts> trial,
        List<TaggedText> heldOut,
        long characters,
        int labels,
        List<UnrepresentedLabel> unrepresented) {

    public TrainingSet {
        teaching = List.copyOf(teaching);
        heldOut = List.copyOf(heldOut);
        unrepresented = List.copyOf(unrepresented);
    }

    /**
     * The texts that weights are judged by: what was held out, or of what was learned from every
     * n-th.
     *
     * @param most sub-words, about, of texts that were learned from
     */
    List<TaggedText> judging(int most) {
        if (!heldOut.isEmpty()) {
            return heldOut;
        }
        long all = teaching.stream().mapToLong(text -> text.units().encoding().ids().length).sum();
        int step = Math.toIntExact(1 + all / Math.max(1, most));
        List<TaggedText> texts = new ArrayList<>();
        for (int at = 0; at < teaching.size(); at += step) {
            texts.add(teaching.get(at));
        }
        return texts;
    }
}
