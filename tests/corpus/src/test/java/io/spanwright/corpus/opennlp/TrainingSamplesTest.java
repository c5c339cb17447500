package io.spanwright.corpus.opennlp;

import static org.assertj.core.api.Assertions.assertThat;

import io.spanwright.core.dataset.EntityLabel;
import io.spanwright.core.dataset.LabeledDocument;
import io.spanwright.core.text.Span;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.namefind.NameSample;
import org.junit.jupiter.api.Test;

class TrainingSamplesTest {

    @Test
    void labelsOnWordBordersComeBackAsTheyWere() {
        for (LabeledDocument document :
                List.of(
                        Labeled.of("<Ada Lovelace> pays\r\n<Bank of Rome>\u2019s fee."),
                        Labeled.of("👩‍👩‍👧 <Ada>😀\r\n\r\n#<Rome>\n"),
                        Labeled.of("<東京>に住む<田中>さん"),
                        Labeled.of("我在<北京>学习"),
                        Labeled.of("one <two\nthree> four"))) {
            TrainingSamples samples = TrainingSamples.of(List.of(document));
            assertThat(back(document, samples)).isEqualTo(document.labels());
            assertThat(samples.widened() + samples.leftOut()).isZero();
        }
    }

    @Test
    void aLabelInsideAWordIsWidenedToTheWord() {
        LabeledDocument document = Labeled.of("the <camp>aign");
        TrainingSamples samples = TrainingSamples.of(List.of(document));
        assertThat(back(document, samples)).containsExactly(label(4, 12));
        assertThat(samples.widened()).isEqualTo(1);
    }

    @Test
    void ofTwoLabelsInAWordTheSecondIsLeftOut() {
        LabeledDocument document = Labeled.of("a <un><able> b");
        TrainingSamples samples = TrainingSamples.of(List.of(document));
        assertThat(back(document, samples)).containsExactly(label(2, 8));
        assertThat(samples.leftOut()).isEqualTo(1);
    }

    @Test
    void textOutsideTheRegionsIsNoSample() {
        LabeledDocument document =
                new LabeledDocument(
                        "a.txt", "en", "one\ntwo\nthree", List.of(new Span(4, 8)), List.of());
        assertThat(TrainingSamples.of(List.of(document)).samples())
                .containsExactly(
                        new NameSample(new String[] {"two"}, new opennlp.tools.util.Span[0], true));
    }

    @Test
    void eachDocumentForgetsTheOneBefore() {
        LabeledDocument document = Labeled.of("one\ntwo");
        assertThat(TrainingSamples.of(List.of(document, document)).samples())
                .extracting(NameSample::isClearAdaptiveDataSet)
                .containsExactly(true, false, true, false);
    }

    /** The labels that a recognizer without a fault would find. */
    private static List<EntityLabel> back(LabeledDocument document, TrainingSamples samples) {
        List<Span> whole = document.labels().stream().map(EntityLabel::span).toList();
        List<Sentence> sentences =
                new SentenceCutter(document.language())
                        .cut(document.text(), document.regions().get(0), whole);
        List<EntityLabel> labels = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            for (opennlp.tools.util.Span name : samples.samples().get(i).getNames()) {
                labels.add(sentences.get(i).label(name));
            }
        }
        return labels;
    }

    private static EntityLabel label(int start, int end) {
        return new EntityLabel(Labeled.CATEGORY, new Span(start, end));
    }
}
