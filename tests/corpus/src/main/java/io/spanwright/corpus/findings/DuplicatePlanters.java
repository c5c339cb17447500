package io.spanwright.corpus.findings;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spanwright.core.labels.FindingCode;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Documents that are in the file again under another name, with small changes. */
final class DuplicatePlanters {

    /** Of the letters A to Z outside labels, this share is changed. */
    private static final double CHANGED = 0.01;

    private DuplicatePlanters() {}

    static List<Planter> all() {
        return List.of(
                Planter.many(
                        FindingCode.NEAR_DUPLICATE_DOCUMENT,
                        "a document again in its part, 1 % of the letters outside labels changed",
                        (specimen, random, taken) -> repeat(specimen, random, taken, false)),
                Planter.many(
                        FindingCode.TEST_DOCUMENT_IN_TRAIN,
                        "a Train document again in Test, 1 % of the letters outside labels changed",
                        (specimen, random, taken) -> repeat(specimen, random, taken, true)));
    }

    private static Optional<Planted> repeat(
            Specimen specimen, Random random, Taken taken, boolean toTest) {
        for (int index : specimen.shuffledDocuments(random)) {
            String part = specimen.document(index).path("dataset").asText();
            if (!taken.isFree(index) || (toTest && !part.equalsIgnoreCase("Train"))) {
                continue;
            }
            taken.take(index);
            taken.take(specimen.documents().size());
            String location = "again-" + specimen.location(index);
            specimen.put(location, changed(specimen, index, random));
            ObjectNode again = specimen.document(index).deepCopy().put("location", location);
            if (toTest) {
                again.put("dataset", "Test");
            }
            specimen.documents().add(again);
            return Optional.of(Planted.inDocument("", location));
        }
        return Optional.empty();
    }

    private static String changed(Specimen specimen, int index, Random random) {
        StringBuilder text = new StringBuilder(specimen.text(index));
        boolean[] labeled = new boolean[text.length() + 1];
        specimen.labels(index)
                .forEach(
                        label -> {
                            for (int i = label.offset(); i <= label.end(); i++) {
                                labeled[i] = true;
                            }
                        });
        for (int i = 0; i < text.length(); i++) {
            boolean letter = text.charAt(i) < 0x80 && Character.isLetter(text.charAt(i));
            if (letter && !labeled[i] && random.nextDouble() < CHANGED) {
                text.setCharAt(i, (char) ('a' + random.nextInt(26)));
            }
        }
        return text.toString();
    }
}
