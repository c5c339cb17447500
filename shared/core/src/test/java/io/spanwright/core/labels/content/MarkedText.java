package io.spanwright.core.labels.content;

import io.spanwright.core.dataset.DatasetMark;
import io.spanwright.core.labels.CheckedDocument;
import io.spanwright.core.labels.CheckedLabel;
import io.spanwright.core.labels.ContentCheck;
import io.spanwright.core.labels.ContentChecks.TextLookup;
import io.spanwright.core.labels.Finding;
import io.spanwright.core.labels.Pointer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Documents written as {@code On <Date|9 May> they met.}, and what the checks find in them. */
final class MarkedText implements TextLookup {

    private static final Pattern LABEL = Pattern.compile("<([^|>]+)\\|([^>]*)>");

    private final List<CheckedDocument> documents = new ArrayList<>();
    private final Map<String, String> texts = new HashMap<>();

    MarkedText add(String marked) {
        return add(Optional.empty(), marked);
    }

    MarkedText train(String marked) {
        return add(Optional.of(DatasetMark.TRAIN), marked);
    }

    MarkedText test(String marked) {
        return add(Optional.of(DatasetMark.TEST), marked);
    }

    MarkedText times(int times, String marked) {
        for (int i = 0; i < times; i++) {
            add(marked);
        }
        return this;
    }

    private MarkedText add(Optional<DatasetMark> mark, String marked) {
        Pointer pointer = Pointer.ROOT.to("documents").to(documents.size());
        String location = documents.size() + ".txt";
        StringBuilder text = new StringBuilder();
        List<CheckedLabel> labels = new ArrayList<>();
        Matcher matcher = LABEL.matcher(marked);
        int from = 0;
        while (matcher.find()) {
            text.append(marked, from, matcher.start());
            labels.add(
                    new CheckedLabel(
                            pointer.to("labels").to(labels.size()),
                            matcher.group(1),
                            text.length(),
                            matcher.group(2).length()));
            text.append(matcher.group(2));
            from = matcher.end();
        }
        text.append(marked.substring(from));
        documents.add(
                new CheckedDocument(pointer, location, mark, text.toString(), List.of(), labels));
        texts.put(location, text.toString());
        return this;
    }

    /** The document has another text from now on. */
    void change(int document, String text) {
        texts.put(document + ".txt", text);
    }

    List<CheckedDocument> documents() {
        return documents;
    }

    /** What one check finds. */
    List<Finding> findings(Function<TextLookup, ContentCheck> check) {
        ContentCheck started = check.apply(this);
        documents.forEach(started::look);
        return started.findings();
    }

    @Override
    public Optional<String> text(String location) {
        return Optional.ofNullable(texts.get(location));
    }

    @Override
    public Pointer declaration(String category) {
        return Pointer.ROOT.to("categories").to(category);
    }
}
