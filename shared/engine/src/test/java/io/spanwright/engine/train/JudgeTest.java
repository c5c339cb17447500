package io.spanwright.engine.train;

import static org.assertj.core.api.Assertions.assertThat;

import io.spanwright.engine.crf.BioTags;
import io.spanwright.engine.crf.Transitions;
import io.spanwright.engine.example.TaggedText;
import io.spanwright.engine.example.TextUnits;
import io.spanwright.engine.example.WindowPlanner;
import io.spanwright.engine.example.WindowScope;
import io.spanwright.engine.example.WindowSizes;
import io.spanwright.engine.serve.TextScorer;
import io.spanwright.engine.tokenizer.TestTokenizer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JudgeTest {

    private static final BioTags TAGS = new BioTags(1);
    private static final float SURE = 4;
    private static final float DOUBTFUL = 0.5f;

    /** Nothing in the first line is an entity; nobody labelled the second. */
    private static TaggedText text() {
        String text = "one two three\nfour five six\n";
        TextUnits units = TextUnits.of(text, TestTokenizer.BUNDLED.encode(text));
        short[] tags = new short[units.size()];
        Arrays.fill(tags, 3, tags.length, TaggedText.NOT_TAUGHT);
        return new TaggedText(units, tags);
    }

    /** Gives this score to the tag O of every unit. */
    private static TextScorer scorer(WindowScope scope, float outside) {
        return new TextScorer(
                batch -> {
                    float[] scores = new float[batch.windows() * batch.length() * TAGS.count()];
                    for (int at = 0; at < scores.length; at += TAGS.count()) {
                        scores[at] = outside;
                    }
                    return scores;
                },
                new WindowPlanner(new WindowSizes(32, 8), scope),
                TestTokenizer.BUNDLED.special(),
                TAGS.count());
    }

    private static WindowScope chosen(float outsideByLine, float outsideByText) {
        return chosen(
                outsideByLine, outsideByText, new TrainingSettings.Trial(0, 0, 0, 0, 0, 0, 0));
    }

    private static WindowScope chosen(
            float outsideByLine, float outsideByText, TrainingSettings.Trial trial) {
        TrainingSet data =
                new TrainingSet(
                        List.of(),
                        Optional.of(new TrialTexts(List.of(), List.of(text()))),
                        List.of(),
                        List.of(),
                        0,
                        0,
                        List.of());
        Map<WindowScope, TextScorer> scorers =
                Map.of(
                        WindowScope.LINE, scorer(WindowScope.LINE, outsideByLine),
                        WindowScope.TEXT, scorer(WindowScope.TEXT, outsideByText));
        return new Judge(data, scorers::get, Transitions.zero(TAGS)).chooseScope(trial);
    }

    @Test
    void choosesTheScopeThatTellsTheRightTagsBest() {
        assertThat(chosen(SURE, DOUBTFUL)).isEqualTo(WindowScope.LINE);
        assertThat(chosen(DOUBTFUL, SURE)).isEqualTo(WindowScope.TEXT);
    }

    @Test
    void choosesTheWholeTextInADraw() {
        assertThat(chosen(SURE, SURE)).isEqualTo(WindowScope.TEXT);
    }

    @Test
    void choosesTheWholeTextWhereLinesAreHardlyBetter() {
        TrainingSettings.Trial half = new TrainingSettings.Trial(0, 0, 0, 0, 0, 0.5, 0);
        assertThat(chosen(DOUBTFUL + 0.1f, DOUBTFUL, half)).isEqualTo(WindowScope.TEXT);
        assertThat(chosen(SURE, DOUBTFUL, half)).isEqualTo(WindowScope.LINE);
    }

    @Test
    void choosesTheWholeTextWhereOneTextAloneSpeaksForLines() {
        TrainingSettings.Trial two = new TrainingSettings.Trial(0, 0, 0, 0, 0, 0, 1.1);
        assertThat(chosen(SURE, DOUBTFUL, two)).isEqualTo(WindowScope.TEXT);
    }
}
