package io.spanwright.core.convert.text;

import static java.util.Objects.requireNonNull;

import io.spanwright.core.convert.neutral.InputException;
import io.spanwright.core.convert.neutral.LossKind;
import io.spanwright.core.convert.neutral.Losses;
import io.spanwright.core.dataset.EntityLabel;
import io.spanwright.core.text.Span;
import io.spanwright.core.text.StringIndexType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the spans of labels, in UTF-16 code units. Versions of one program have counted in
 * different units; where the labels quote the text, the unit is the one in which most quotes are
 * right. A label that quotes another text than it is on is lost, never moved.
 */
public final class LabelResolver {

    private final List<StringIndexType> units;
    private final Losses losses;

    /**
     * A resolver.
     *
     * @param units the units that may be meant, the likeliest first; without quotes it is that one
     */
    public LabelResolver(List<StringIndexType> units, Losses losses) {
        this.units = List.copyOf(units);
        this.losses = requireNonNull(losses, "losses is null");
    }

    /**
     * The labels on the text.
     *
     * @throws InputException where a label is not inside the text
     */
    public List<EntityLabel> resolve(String text, List<RawLabel> labels) {
        UnitText unitText = choose(text, labels);
        List<EntityLabel> resolved = new ArrayList<>();
        for (RawLabel label : labels) {
            resolve(label, unitText).ifPresent(resolved::add);
        }
        return resolved;
    }

    private UnitText choose(String text, List<RawLabel> labels) {
        UnitText best = new UnitText(text, units.get(0));
        boolean quoted = labels.stream().anyMatch(label -> label.quote().isPresent());
        if (units.size() == 1 || !quoted || text.chars().noneMatch(LabelResolver::isHalf)) {
            return best;
        }
        long most = matches(best, labels);
        for (StringIndexType unit : units.subList(1, units.size())) {
            UnitText other = new UnitText(text, unit);
            long matches = matches(other, labels);
            if (matches > most) {
                most = matches;
                best = other;
            }
        }
        return best;
    }

    private static boolean isHalf(int unit) {
        return Character.isSurrogate((char) unit);
    }

    private static long matches(UnitText text, List<RawLabel> labels) {
        return labels.stream()
                .filter(label -> label.quote().isPresent() && fits(label, text))
                .count();
    }

    private static boolean fits(RawLabel label, UnitText text) {
        return text.find(label.start(), label.end())
                .filter(span -> Quotes.agree(label.quote().orElseThrow(), span.in(text.text())))
                .isPresent();
    }

    private Optional<EntityLabel> resolve(RawLabel label, UnitText text) {
        if (label.category().isEmpty()) {
            throw new InputException(
                    label.place(), "A label has no category. Give it one, or take it away.");
        }
        if (label.quote().isPresent() && !fits(label, text)) {
            losses.add(label.otherwise(), label.place());
            return Optional.empty();
        }
        Span span = text.span(label);
        if (span.isEmpty()) {
            losses.add(LossKind.ZERO_LENGTH_LABEL, label.place());
            return Optional.empty();
        }
        return Optional.of(new EntityLabel(label.category(), span));
    }
}
