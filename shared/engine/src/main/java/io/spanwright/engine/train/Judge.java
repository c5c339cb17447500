package io.spanwright.engine.train;

import io.spanwright.engine.crf.ChainLoss;
import io.spanwright.engine.crf.Emissions;
import io.spanwright.engine.crf.Transitions;
import io.spanwright.engine.example.TaggedText;
import io.spanwright.engine.example.WindowScope;
import io.spanwright.engine.serve.TextScorer;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Judges the weights, as they are now, by texts that were not learned from.
 *
 * @param data whose texts to judge by are read
 * @param scorers a scorer for each scope of windows
 */
record Judge(TrainingSet data, Function<WindowScope, TextScorer> scorers, Transitions transitions) {

    /**
     * One line, where the right tags of the trial's judging texts are clearly more probable so, and
     * else the whole text. Lines of posts or of a log have nothing to do with each other, and what
     * stands around them only misleads; the name under a contract means nothing without the lines
     * above.
     */
    WindowScope chooseScope(TrainingSettings.Trial trial) {
        List<TaggedText> texts = data.trial().orElseThrow().judging();
        double[] line = losses(texts, WindowScope.LINE);
        double[] whole = losses(texts, WindowScope.TEXT);
        double gain = 0;
        double squares = 0;
        for (int text = 0; text < line.length; text++) {
            double one = whole[text] - line[text];
            gain += one;
            squares += one * one;
        }
        boolean large = gain > trial.leastGain() * Arrays.stream(whole).sum();
        boolean common = gain > trial.leastAgreement() * Math.sqrt(squares);
        return large && common ? WindowScope.LINE : WindowScope.TEXT;
    }

    private double[] losses(List<TaggedText> texts, WindowScope scope) {
        List<Emissions> emissions = Validation.emissions(texts, scorer(scope));
        return IntStream.range(0, texts.size())
                .mapToDouble(
                        text -> loss(TrainingWindow.whole(texts.get(text)), emissions.get(text)))
                .toArray();
    }

    private double loss(TrainingWindow text, Emissions emissions) {
        ChainLoss loss = new ChainLoss(transitions);
        double sum = 0;
        for (TrainingWindow.Chain chain : text.chains()) {
            sum += loss.of(emissions.part(chain.from(), chain.to()), text.path(chain));
        }
        return sum;
    }

    /** Predictions for the held-out texts, of which there are some. */
    Validation validate(WindowScope scope) {
        return Validation.of(data.heldOut(), scorer(scope), transitions);
    }

    TextScorer scorer(WindowScope scope) {
        return scorers.apply(scope);
    }
}
