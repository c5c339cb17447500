package io.spanwright.core.convert.conll;

import io.spanwright.core.convert.neutral.DocumentFacts;
import io.spanwright.core.convert.neutral.Losses;
import io.spanwright.core.convert.neutral.NeutralDocument;
import io.spanwright.core.convert.neutral.Place;
import io.spanwright.core.dataset.DatasetMark;
import io.spanwright.core.labels.SupportedLanguages;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects the lines of one document. */
final class DocumentBuilder {

    private final Place place;
    private final List<Placed> tokens = new ArrayList<>();
    private DocumentFacts facts;

    /** A token, or empty at the end of a sentence. */
    private record Placed(Optional<ColumnLine.Token> token, Place place) {}

    /** Finds the text of a document by its name. */
    interface Texts {
        Optional<String> find(DocumentFacts facts, Place place) throws IOException;
    }

    DocumentBuilder(Place place, DocumentFacts facts) {
        this.place = place;
        this.facts = facts;
    }

    void add(ColumnLine.Token token, Place at) {
        tokens.add(new Placed(Optional.of(token), at));
    }

    void endSentence(Place at) {
        tokens.add(new Placed(Optional.empty(), at));
    }

    void add(ColumnLine.Comment comment) {
        String value = comment.value();
        Optional<String> text = Optional.of(value).filter(v -> !v.isEmpty());
        facts =
                switch (comment.key()) {
                    case "newdoc id" -> new DocumentFacts(text, facts.language(), facts.mark());
                    case "language" ->
                            new DocumentFacts(
                                    facts.name(),
                                    text.filter(SupportedLanguages::supports),
                                    facts.mark());
                    case "dataset" ->
                            new DocumentFacts(
                                    facts.name(), facts.language(), DatasetMark.parse(value));
                    default -> facts;
                };
    }

    /** Whether there is anything to make a document of. */
    boolean isDocument() {
        return facts.name().isPresent() || hasTokens();
    }

    boolean hasTokens() {
        return tokens.stream().anyMatch(placed -> placed.token().isPresent());
    }

    /** The document, after its last line. */
    NeutralDocument build(Texts texts, boolean closed, Losses losses) throws IOException {
        TokenText text = new TokenText(texts.find(facts, place));
        TagDecoder tags = new TagDecoder(closed, losses);
        Place last = place;
        for (Placed placed : tokens) {
            last = placed.place();
            if (placed.token().isPresent()) {
                ColumnLine.Token token = placed.token().get();
                tags.add(token.tag(), text.add(token.word(), last), last);
            } else {
                tags.breakOff(last);
                text.endSentence();
            }
        }
        return new NeutralDocument(place, facts, text.text(last), tags.labels(last));
    }
}
