package io.spanwright.engine.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.spanwright.core.text.Span;
import io.spanwright.engine.crf.BioTags;
import io.spanwright.engine.crf.Transitions;
import io.spanwright.engine.example.TextUnits;
import io.spanwright.engine.serve.ScoredText.Candidate;
import io.spanwright.engine.tokenizer.TestTokenizer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The first of two words is an entity, as good as surely. */
class ScoredTextTest {

    private static final BioTags TAGS = new BioTags(1);
    private static final String TEXT = "loans today";

    private static ScoredText scored() {
        TextUnits units = TextUnits.of(TEXT, TestTokenizer.BUNDLED.encode(TEXT));
        assertThat(units.size()).isEqualTo(2);
        float[] scores = new float[2 * TAGS.count()];
        scores[BioTags.begin(0)] = 20;
        scores[TAGS.count() + BioTags.OUTSIDE] = 20;
        return new ScoredText(units, scores, TAGS.count(), Transitions.zero(TAGS), 1);
    }

    private static double probability(int start, int end) {
        return scored().probabilities(List.of(new Candidate(0, new Span(start, end)))).get(0);
    }

    @Test
    void givesTheProbabilityOfASpan() {
        assertThat(probability(0, 5)).isGreaterThan(0.99);
        assertThat(probability(6, 11)).isLessThan(0.01);
        assertThat(probability(0, 11)).isLessThan(0.01);
    }

    @Test
    void judgesALabelInsideASubWordByTheSubWordsItTouches() {
        assertThat(probability(0, 4)).isEqualTo(probability(0, 5));
        assertThat(probability(2, 3)).isEqualTo(probability(0, 5));
        assertThat(probability(0, 7)).isEqualTo(probability(0, 11));
    }

    @Test
    void knowsNothingOfWhiteSpace() {
        assertThat(probability(5, 6)).isZero();
    }
}
