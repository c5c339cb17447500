package io.spanwright.core.labels;

import io.spanwright.core.dataset.DatasetDocument;
import io.spanwright.core.dataset.DatasetMark;
import io.spanwright.core.dataset.EntityLabel;
import io.spanwright.core.dataset.LabeledDocument;
import io.spanwright.core.labels.LabelsFile.Document;
import io.spanwright.core.labels.LabelsFile.Region;
import io.spanwright.core.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Judges one document: what the file says of it, its text, its regions and its labels. */
final class DocumentRules {

    private final Findings findings;
    private final CategoryRules categories;
    private final LocationRules locations;
    private final DocumentTexts texts;
    private final ProjectLanguage language;
    private final List<ContentCheck> checks;
    private final Consumer<LabeledDocument> sink;

    /**
     * @param checks see each document whose text can be read
     * @param sink gets each document that is right
     */
    DocumentRules(
            Findings findings,
            CategoryRules categories,
            DocumentTexts texts,
            ProjectLanguage language,
            List<ContentCheck> checks,
            Consumer<LabeledDocument> sink) {
        this.findings = findings;
        this.categories = categories;
        this.locations = new LocationRules(findings);
        this.texts = texts;
        this.language = language;
        this.checks = checks;
        this.sink = sink;
    }

    /** The language documents have unless they say otherwise. */
    record ProjectLanguage(String tag, boolean multilingual) {

        /** Whether documents of that language are to be expected, as far as is known. */
        boolean allows(String other) {
            return multilingual || tag.isEmpty() || SupportedLanguages.sameLanguage(tag, other);
        }
    }

    /** Judges the document; it is returned if nothing is wrong with it. */
    Optional<DatasetDocument> check(Document document, Pointer pointer) {
        int errorsBefore = findings.errors();
        checkLanguage(document, pointer);
        checkDataset(document, pointer);
        Optional<String> text = text(document, pointer);
        String location = document.location().orElse("");
        List<Region> regions = document.entities().orElse(List.of());
        if (regions.isEmpty() && !findings.isUnreadable(pointer.to("entities"))) {
            findings.add(Finding.of(FindingCode.DOCUMENT_WITHOUT_LABELS, pointer).in(location));
        }
        RegionRules regionRules =
                new RegionRules(findings, categories, new CheckedText(location, text));
        List<Span> spans = new ArrayList<>();
        List<EntityLabel> labels = new ArrayList<>();
        regionRules.check(regions, pointer.to("entities"), spans, labels);
        text.filter(any -> !checks.isEmpty())
                .ifPresent(words -> look(document, pointer, words, spans));
        if (findings.errors() > errorsBefore || text.isEmpty()) {
            return Optional.empty();
        }
        DatasetDocument right =
                new DatasetDocument(
                        location,
                        document.language().orElse(language.tag()),
                        document.dataset().flatMap(DatasetMark::parse),
                        spans,
                        labels);
        sink.accept(right.withText(text.get()));
        return Optional.of(right);
    }

    private void look(Document document, Pointer pointer, String text, List<Span> regions) {
        List<Region> listed = document.entities().orElse(List.of());
        CheckedDocument checked =
                new CheckedDocument(
                        pointer,
                        document.location().orElseThrow(),
                        document.dataset().flatMap(DatasetMark::parse),
                        text,
                        regions,
                        CheckedLabels.of(listed, pointer.to("entities")));
        checks.forEach(check -> check.look(checked));
    }

    private void checkLanguage(Document document, Pointer pointer) {
        if (document.language().isEmpty()) {
            return;
        }
        String tag = document.language().get();
        Pointer place = pointer.to("language");
        if (!SupportedLanguages.supports(tag)) {
            add(FindingCode.UNSUPPORTED_LANGUAGE, document, place, tag);
            return;
        }
        if (!language.allows(tag)) {
            add(FindingCode.LANGUAGE_DIFFERS, document, place, tag);
        }
    }

    private void checkDataset(Document document, Pointer pointer) {
        document.dataset()
                .filter(mark -> DatasetMark.parse(mark).isEmpty())
                .ifPresent(
                        mark ->
                                add(
                                        FindingCode.INVALID_DATASET,
                                        document,
                                        pointer.to("dataset"),
                                        mark));
    }

    private void add(FindingCode code, Document document, Pointer place, String value) {
        Finding finding = Finding.of(code, place).quoting(value);
        findings.add(document.location().map(finding::in).orElse(finding));
    }

    private Optional<String> text(Document document, Pointer pointer) {
        if (document.location().isEmpty()) {
            findings.addMissing(pointer, "location");
            return Optional.empty();
        }
        Pointer place = pointer.to("location");
        String location = document.location().get();
        return locations.check(location, place) ? texts.read(location, place) : Optional.empty();
    }
}
