package io.spanwright.corpus.opennlp;

import io.spanwright.core.analyze.RecognizedEntity;
import io.spanwright.core.dataset.EntityLabel;
import io.spanwright.core.text.Span;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.namefind.TokenNameFinder;

/** Finds entities in raw texts with OpenNLP. Not thread-safe. */
final class OpenNlpRecognizer {

    private final TokenNameFinder finder;

    OpenNlpRecognizer(TokenNameFinder finder) {
        this.finder = finder;
    }

    /**
     * The entities of one document in order, not overlapping, each of confidence 1.
     *
     * @param language BCP-47 tag
     */
    List<RecognizedEntity> recognize(String text, String language) {
        finder.clearAdaptiveData();
        List<RecognizedEntity> entities = new ArrayList<>();
        Span all = new Span(0, text.length());
        for (Sentence sentence : new SentenceCutter(language).cut(text, all, List.of())) {
            for (opennlp.tools.util.Span name : finder.find(sentence.tokens())) {
                EntityLabel found = sentence.label(name);
                entities.add(new RecognizedEntity(found.category(), found.span(), 1));
            }
        }
        return entities;
    }
}
