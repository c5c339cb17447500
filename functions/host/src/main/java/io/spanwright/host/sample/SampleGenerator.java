package io.spanwright.host.sample;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Writes the documents of a sample, layout by layout. */
final class SampleGenerator {

    private static final List<String> LAYOUTS =
            List.of("contract", "email", "letter", "summary", "minutes", "chat", "memo", "notice");
    private static final List<String> FACTS =
            List.of("rate", "start", "end", "guarantor", "collateral", "law", "city");
    private static final int DOCUMENTS = 64;
    private static final int NEW_DOCUMENTS = 4;
    private static final int FACTS_A_DOCUMENT = 4;
    private static final int NOISE_A_DOCUMENT = 2;

    private final Random random;
    private final SampleValues values;
    private final List<Sections> phrases =
            LAYOUTS.stream().map(name -> Sections.read("phrases/" + name + ".txt")).toList();

    SampleGenerator(long seed) {
        this.random = new Random(seed);
        this.values = new SampleValues(random);
    }

    SampleProject project() {
        List<SampleDocument> documents = new ArrayList<>();
        for (int i = 0; i < DOCUMENTS; i++) {
            documents.add(document("loan", i, i / LAYOUTS.size() % 4 == 3 ? "Test" : "Train"));
        }
        List<SampleDocument> newDocuments = new ArrayList<>();
        for (int i = 0; i < NEW_DOCUMENTS; i++) {
            newDocuments.add(document("new", i, "Test"));
        }
        return new SampleProject("loan-papers", documents, newDocuments);
    }

    private SampleDocument document(String prefix, int index, String part) {
        String layout = LAYOUTS.get(index % LAYOUTS.size());
        SlotText text = write(phrases.get(index % LAYOUTS.size()));
        String location = String.format(Locale.ROOT, "%s-%02d-%s.txt", prefix, index + 1, layout);
        return new SampleDocument(location, part, text.text(), text.labels());
    }

    private SlotText write(Sections layout) {
        String separator = layout.has("lines") ? "\n" : " ";
        SlotText text = new SlotText(values::value);
        String opening = any(layout.lines("opening"));
        text.add(opening);
        text.add(opening.endsWith("\\n") || opening.endsWith(" ") ? "" : "\n");
        text.add(any(layout.lines("parties")));
        for (String phrase : body(layout)) {
            text.add(separator + phrase);
        }
        text.add((layout.has("lines") ? "\n" : "") + any(layout.lines("closing")));
        return text;
    }

    /** Facts and noise in no fixed order. */
    private List<String> body(Sections layout) {
        List<String> facts = new ArrayList<>(FACTS);
        Collections.shuffle(facts, random);
        List<String> body = new ArrayList<>();
        for (String fact : facts.subList(0, FACTS_A_DOCUMENT)) {
            body.add(any(layout.lines(fact)));
        }
        List<String> noise = new ArrayList<>(layout.lines("noise"));
        Collections.shuffle(noise, random);
        body.addAll(noise.subList(0, NOISE_A_DOCUMENT));
        Collections.shuffle(body, random);
        return body;
    }

    private String any(List<String> lines) {
        return lines.get(random.nextInt(lines.size()));
    }
}
