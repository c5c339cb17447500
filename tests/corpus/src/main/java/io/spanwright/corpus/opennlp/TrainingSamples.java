package io.spanwright.corpus.opennlp;

import io.spanwright.core.dataset.EntityLabel;
import io.spanwright.core.dataset.LabeledDocument;
import io.spanwright.core.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import opennlp.tools.namefind.NameSample;

/**
 * Labelled documents as OpenNLP trains on them.
 *
 * @param samples in the order of the documents; the first of each document forgets the one before
 * @param widened labels that begin or end inside a word: the samples hold the whole words
 * @param leftOut labels that no sample holds: without words, or in a word of the label before
 */
record TrainingSamples(List<NameSample> samples, int widened, int leftOut) {

    TrainingSamples {
        samples = List.copyOf(samples);
    }

    /** The labelled regions of the documents, sentence by sentence. */
    static TrainingSamples of(List<LabeledDocument> documents) {
        Collector collector = new Collector();
        documents.forEach(collector::add);
        return new TrainingSamples(collector.samples, collector.widened, collector.leftOut);
    }

    private static final class Collector {

        private final List<NameSample> samples = new ArrayList<>();
        private int widened;
        private int leftOut;

        void add(LabeledDocument document) {
            SentenceCutter cutter = new SentenceCutter(document.language());
            boolean first = true;
            for (Span region : document.regions()) {
                List<EntityLabel> labels = document.labelsIn(region);
                List<Span> whole = labels.stream().map(EntityLabel::span).toList();
                for (Sentence sentence : cutter.cut(document.text(), region, whole)) {
                    var names = names(sentence, labels).toArray(opennlp.tools.util.Span[]::new);
                    samples.add(new NameSample(sentence.tokens(), names, first));
                    first = false;
                }
            }
        }

        private List<opennlp.tools.util.Span> names(Sentence sentence, List<EntityLabel> labels) {
            List<opennlp.tools.util.Span> names = new ArrayList<>();
            int free = 0;
            for (EntityLabel label : labels) {
                if (!sentence.span().contains(label.span())) {
                    continue;
                }
                Optional<opennlp.tools.util.Span> name = sentence.name(label);
                if (name.isEmpty() || name.get().getStart() < free) {
                    leftOut++;
                    continue;
                }
                free = name.get().getEnd();
                widened += sentence.label(name.get()).equals(label) ? 0 : 1;
                names.add(name.get());
            }
            return names;
        }
    }
}
