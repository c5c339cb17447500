package io.spanwright.core.convert.conll;

import io.spanwright.core.convert.neutral.LossKind;
import io.spanwright.core.convert.neutral.Losses;
import io.spanwright.core.convert.neutral.Place;
import io.spanwright.core.dataset.EntityLabel;
import io.spanwright.core.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes labels of tags. An I that continues nothing begins a label, as in BIO1; where the tags say
 * the ends of labels too, what does not fit together is counted.
 */
final class TagDecoder {

    private final boolean closed;
    private final Losses losses;
    private final List<EntityLabel> labels = new ArrayList<>();
    private String category = "";
    private int start;
    private int end;
    private boolean open;

    /**
     * A decoder.
     *
     * @param closed whether the tags say where labels end
     */
    TagDecoder(boolean closed, Losses losses) {
        this.closed = closed;
        this.losses = losses;
    }

    /** The next token. */
    void add(Tag tag, Span word, Place place) {
        switch (tag.role()) {
            case OUTSIDE -> breakOff(place);
            case FIRST -> begin(tag, word, place);
            case INSIDE -> continueOrBegin(tag, word, place);
            case LAST -> {
                continueOrBegin(tag, word, place);
                end();
            }
            case SINGLE -> {
                begin(tag, word, place);
                end();
            }
        }
    }

    private void begin(Tag tag, Span word, Place place) {
        breakOff(place);
        open = true;
        category = tag.category();
        start = word.start();
        end = word.end();
    }

    private void continueOrBegin(Tag tag, Span word, Place place) {
        if (open && category.equals(tag.category())) {
            end = word.end();
            return;
        }
        if (closed) {
            losses.add(LossKind.BROKEN_TAG, place);
        }
        begin(tag, word, place);
    }

    /** A sentence ends: no label goes on. */
    void breakOff(Place place) {
        if (open && closed) {
            losses.add(LossKind.BROKEN_TAG, place);
        }
        end();
    }

    private void end() {
        if (open) {
            labels.add(new EntityLabel(category, new Span(start, end)));
            open = false;
        }
    }

    /** All labels, after the last token. */
    List<EntityLabel> labels(Place place) {
        breakOff(place);
        return labels;
    }
}
