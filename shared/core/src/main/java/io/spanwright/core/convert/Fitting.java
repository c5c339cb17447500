package io.spanwright.core.convert;

import static java.util.Objects.requireNonNull;

import io.spanwright.core.convert.neutral.Abilities;
import io.spanwright.core.convert.neutral.DocumentFacts;
import io.spanwright.core.convert.neutral.LossKind;
import io.spanwright.core.convert.neutral.Losses;
import io.spanwright.core.convert.neutral.NeutralDocument;
import io.spanwright.core.dataset.EntityLabel;
import io.spanwright.core.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Makes of each document what the target's format can hold, and counts the rest. */
final class Fitting {

    private final Abilities abilities;
    private final Losses losses;
    private final DocumentNames names = new DocumentNames();

    Fitting(Abilities abilities, Losses losses) {
        this.abilities = requireNonNull(abilities, "abilities is null");
        this.losses = requireNonNull(losses, "losses is null");
    }

    /** The document as the format can hold it; empty where it can't at all. */
    Optional<NeutralDocument> fit(NeutralDocument document) {
        if (document.text().isEmpty() && !abilities.emptyTexts()) {
            losses.add(LossKind.EMPTY_DOCUMENT, document.place());
            return Optional.empty();
        }
        NeutralDocument inside = insideRegions(document);
        NeutralDocument named =
                keeping(
                        inside,
                        LossKind.CATEGORY_NAME,
                        label -> abilities.categories().test(label.category()));
        NeutralDocument trimmed = trimmed(named);
        NeutralDocument flat = abilities.overlaps() ? trimmed : FlatLayer.of(trimmed, losses);
        return Optional.of(withoutRegions(flat).with(facts(document)));
    }

    private NeutralDocument insideRegions(NeutralDocument document) {
        if (document.regions().isEmpty()) {
            return document;
        }
        RegionSearch regions = new RegionSearch(document.regions());
        return keeping(document, LossKind.OUTSIDE_REGION, label -> regions.contain(label.span()));
    }

    private NeutralDocument keeping(
            NeutralDocument document, LossKind kind, Predicate<EntityLabel> kept) {
        List<EntityLabel> labels = new ArrayList<>();
        for (EntityLabel label : document.labels()) {
            if (kept.test(label)) {
                labels.add(label);
            } else {
                losses.add(kind, document, label.span().start());
            }
        }
        return labels.size() == document.labels().size() ? document : document.with(labels);
    }

    private NeutralDocument trimmed(NeutralDocument document) {
        List<EntityLabel> labels = new ArrayList<>();
        boolean changed = false;
        for (EntityLabel label : document.labels()) {
            Span span = trimmed(label.span(), document.text());
            if (!span.equals(label.span())) {
                changed = true;
                losses.add(LossKind.LABEL_EDGE, document, label.span().start());
            }
            if (!span.isEmpty()) {
                labels.add(new EntityLabel(label.category(), span));
            }
        }
        return changed ? document.with(labels) : document;
    }

    private Span trimmed(Span span, String text) {
        int start = span.start();
        int end = span.end();
        while (start < end && abilities.lostAtEdge().test(text.charAt(start))) {
            start++;
        }
        while (start < end && abilities.lostAtEdge().test(text.charAt(end - 1))) {
            end--;
        }
        return new Span(start, end);
    }

    private NeutralDocument withoutRegions(NeutralDocument document) {
        if (document.regions().isEmpty() || abilities.regions()) {
            return document;
        }
        losses.add(LossKind.REGION, document.place());
        return document.withRegions(List.of());
    }

    private DocumentFacts facts(NeutralDocument document) {
        DocumentFacts facts = document.facts();
        String name = names.next(facts.name());
        if (facts.name().filter(given -> !given.equals(name)).isPresent()) {
            losses.add(LossKind.RENAMED_DOCUMENT, document.place());
        }
        if (abilities.facts()) {
            return facts.withName(name);
        }
        facts.mark().ifPresent(mark -> losses.add(LossKind.DATASET_MARK, document.place()));
        facts.language().ifPresent(tag -> losses.add(LossKind.DOCUMENT_LANGUAGE, document.place()));
        return DocumentFacts.named(name);
    }
}
