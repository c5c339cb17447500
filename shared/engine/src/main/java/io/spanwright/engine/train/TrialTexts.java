package io.spanwright.engine.train;

import io.spanwright.engine.corpus.StoredText;
import io.spanwright.engine.example.TaggedText;
import java.util.List;
import java.util.Optional;

/**
 * Texts by which it is chosen how far windows see.
 *
 * @param teaching learned from in the trial
 * @param judging not learned from in the trial
 */
public record TrialTexts(List<StoredText> teaching, List<TaggedText> judging) {

    public TrialTexts {
        teaching = List.copyOf(teaching);
        judging = List.copyOf(judging);
    }

    /** What need not teach judges: that costs little, and many texts agree less by chance. */
    private static double judging(List<StoredText> texts, TrainingSettings.Trial trial) {
        double all = texts.stream().mapToLong(StoredText::subWords).sum();
        return Math.max(trial.judging(), 1 - trial.teaching() / all);
    }

    /** Draws from texts to learn from; empty where there is nothing to choose or to choose by. */
    static Optional<TrialTexts> of(List<StoredText> texts, TrainingSettings.Trial trial) {
        if (texts.size() < trial.leastDocuments()
                || texts.stream().noneMatch(StoredText::hasLines)) {
            return Optional.empty();
        }
        List<StoredText> judging =
                StoredText.draw(texts, judging(texts, trial), trial.mostJudging());
        List<StoredText> teaching =
                StoredText.draw(StoredText.rest(texts, judging), 1, trial.teaching());
        boolean labelled =
                judging.stream().anyMatch(StoredText::hasEntity)
                        && teaching.stream().anyMatch(StoredText::hasEntity);
        return labelled
                ? Optional.of(new TrialTexts(teaching, StoredText.readAll(judging)))
                : Optional.empty();
    }
}
