package io.spanwright.corpus.opennlp;

import static org.assertj.core.api.Assertions.assertThat;

import io.spanwright.core.analyze.RecognizedEntity;
import io.spanwright.core.dataset.LabeledDocument;
import io.spanwright.core.text.Span;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.namefind.TokenNameFinderModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OpenNlpTrainerTest {

    private static final List<LabeledDocument> DOCUMENTS =
            Collections.nCopies(
                    6,
                    Labeled.of(
                            """
                            They saw <Moby Dick> today.
                            👩‍👩‍👧 We saw <Dick> there.
                            It's late.
                            """));

    @ParameterizedTest
    @EnumSource
    void learnsNamesAndFindsThemInRawText(Algorithm algorithm) throws IOException {
        List<NameSample> samples = TrainingSamples.of(DOCUMENTS).samples();
        TokenNameFinderModel model = new OpenNlpTrainer(algorithm, 50).train(samples, 1);
        OpenNlpRecognizer recognizer = new OpenNlpRecognizer(new NameFinderME(model));
        assertThat(recognizer.recognize("It's late.\r\n👩‍👩‍👧 They saw Moby Dick today.", "en"))
                .containsExactly(new RecognizedEntity(Labeled.CATEGORY, new Span(30, 39), 1));
    }

    @Test
    void readsAffixesNgramsWindowsAndWhatWasFound() throws IOException {
        String[] tokens = {"We", "saw", "Dick"};
        assertThat(
                        OpenNlpTrainer.factory()
                                .createContextGenerator()
                                .getContext(
                                        1, tokens, new String[] {"other", "other", "other"}, null))
                .contains(
                        "pre=sa",
                        "suf=aw",
                        "ng=saw",
                        "w=saw",
                        "p1w=we",
                        "n1w=dick",
                        "w,nw=saw,Dick");
    }
}
