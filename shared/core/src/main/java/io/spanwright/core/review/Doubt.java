package io.spanwright.core.review;

import static java.util.Objects.requireNonNull;

import io.spanwright.core.analyze.RecognizedEntity;
import io.spanwright.core.dataset.EntityLabel;
import io.spanwright.core.text.Span;
import java.util.Optional;

/** Something in the labels that models contradict which never saw them. */
public sealed interface Doubt {

    /** What the models say, in a word. */
    enum Kind {
        /** The same span is of another category. */
        OTHER_CATEGORY,
        /** The entity begins or ends elsewhere. */
        OTHER_SPAN,
        /** There is no entity. */
        NO_ENTITY,
        /** There is an entity where none is labelled. */
        MISSING_LABEL
    }

    Kind kind();

    /** Of the document. */
    String location();

    /** What is labelled or, where a label is missing, what should be; UTF-16 code units. */
    Span span();

    /** How sure the models are that the labels are wrong there, 0 to 1. */
    double confidence();

    /**
     * A label that is contradicted.
     *
     * @param instead the surest prediction that overlaps it
     */
    record OfLabel(
            String location,
            EntityLabel label,
            double confidence,
            Optional<RecognizedEntity> instead)
            implements Doubt {

        public OfLabel {
            requireNonNull(location, "location is null");
            requireNonNull(label, "label is null");
            requireNonNull(instead, "instead is null");
        }

        @Override
        public Kind kind() {
            if (instead.isEmpty()) {
                return Kind.NO_ENTITY;
            }
            boolean same = instead.get().span().equals(label.span());
            return same ? Kind.OTHER_CATEGORY : Kind.OTHER_SPAN;
        }

        @Override
        public Span span() {
            return label.span();
        }
    }

    /** An entity that nobody labelled. */
    record OfGap(String location, RecognizedEntity entity) implements Doubt {

        public OfGap {
            requireNonNull(location, "location is null");
            requireNonNull(entity, "entity is null");
        }

        @Override
        public Kind kind() {
            return Kind.MISSING_LABEL;
        }

        @Override
        public Span span() {
            return entity.span();
        }

        @Override
        public double confidence() {
            return entity.confidence();
        }
    }
}
