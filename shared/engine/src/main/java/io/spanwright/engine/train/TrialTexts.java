package io.spanwright.engine.train;

import io.spanwright.engine.example.TaggedText;
import java.util.List;
import java.util.Optional;

/**
 * Texts by which it is chosen how far windows see.
 *
 * @param teaching learned from in the trial
 * @param judging not learned from in the trial
 */
public record TrialTexts(List<TaggedText> teaching, List<TaggedText> judging) {

    public TrialTexts {
        teaching = List.copyOf(teaching);
        judging = List.copyOf(judging);
    }

    /** Draws from texts to learn from; empty where there is nothing to choose or to choose by. */
    static Optional<TrialTexts> of(List<HashedText> texts, TrainingSettings.Trial trial) {
        if (texts.size() < trial.leastDocuments()
                || texts.stream().noneMatch(one -> one.text().units().hasLines())) {
            return Optional.empty();
        }
        List<HashedText> judging = HashedText.draw(texts, trial.judging(), trial.mostJudging());
        List<HashedText> teaching =
                HashedText.draw(HashedText.rest(texts, judging), 1, trial.teaching());
        boolean labelled =
                judging.stream().anyMatch(HashedText::hasEntity)
                        && teaching.stream().anyMatch(HashedText::hasEntity);
        return labelled
                ? Optional.of(new TrialTexts(HashedText.texts(teaching), HashedText.texts(judging)))
                : Optional.empty();
    }
}
