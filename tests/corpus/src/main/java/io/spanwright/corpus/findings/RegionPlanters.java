package io.spanwright.corpus.findings;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spanwright.core.labels.FindingCode;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Faults of regions. */
final class RegionPlanters {

    private static final String EMOJI = "😀";

    private RegionPlanters() {}

    static List<Planter> all() {
        return List.of(
                many(
                        FindingCode.INVALID_REGION,
                        "negative offset or no length",
                        RegionPlanters::bad),
                many(
                        FindingCode.REGION_OUTSIDE_DOCUMENT,
                        "ends behind the text",
                        RegionPlanters::outside),
                many(FindingCode.REGIONS_OVERLAP, "second region inside", RegionPlanters::overlap),
                many(
                        FindingCode.REGION_SPLITS_CHARACTER,
                        "ends inside an emoji",
                        RegionPlanters::split),
                many(FindingCode.REGION_CUTS_WORD, "ends inside a word", RegionPlanters::cut));
    }

    /** What can be done to the last region of a document. */
    private interface Act {
        Optional<Planted> plant(Specimen specimen, int document, ObjectNode region, Random random);
    }

    private static Planter many(FindingCode code, String what, Act act) {
        return Planter.many(
                code,
                what,
                (specimen, random, taken) -> {
                    for (int document : specimen.shuffledDocuments(random)) {
                        ArrayNode regions = (ArrayNode) specimen.document(document).get("entities");
                        if (!taken.isFree(document) || regions.isEmpty()) {
                            continue;
                        }
                        ObjectNode last = (ObjectNode) regions.get(regions.size() - 1);
                        Optional<Planted> planted = act.plant(specimen, document, last, random);
                        if (planted.isPresent()) {
                            taken.take(document);
                            return planted;
                        }
                    }
                    return Optional.empty();
                });
    }

    private static Planted planted(Specimen specimen, int document) {
        return Planted.inDocument(
                "/assets/documents/" + document + "/entities", specimen.location(document));
    }

    private static int offset(ObjectNode region) {
        return region.path("regionOffset").asInt();
    }

    private static Optional<Planted> bad(
            Specimen specimen, int document, ObjectNode region, Random random) {
        if (random.nextBoolean()) {
            region.put("regionOffset", -1);
        } else {
            region.put("regionLength", 0);
        }
        return Optional.of(planted(specimen, document));
    }

    private static Optional<Planted> outside(
            Specimen specimen, int document, ObjectNode region, Random random) {
        int length = specimen.text(document).length();
        region.put("regionLength", length - offset(region) + 1 + random.nextInt(1000));
        return Optional.of(planted(specimen, document));
    }

    private static Optional<Planted> overlap(
            Specimen specimen, int document, ObjectNode region, Random random) {
        ObjectNode second = region.deepCopy();
        second.putArray("labels");
        ((ArrayNode) specimen.document(document).get("entities")).add(second);
        return Optional.of(planted(specimen, document));
    }

    private static Optional<Planted> split(
            Specimen specimen, int document, ObjectNode region, Random random) {
        String text = specimen.text(document);
        for (int at = lastEnd(specimen, document) + 2; at < text.length() - 2; at++) {
            String around = text.substring(at - 2, at + 2);
            if (around.chars().allMatch(c -> c < 0x300) && at > offset(region)) {
                specimen.put(
                        specimen.location(document),
                        text.substring(0, at - 1) + EMOJI + text.substring(at + 1));
                region.put("regionLength", at - offset(region));
                return Optional.of(planted(specimen, document));
            }
        }
        return Optional.empty();
    }

    private static Optional<Planted> cut(
            Specimen specimen, int document, ObjectNode region, Random random) {
        String text = specimen.text(document);
        int from = Math.max(lastEnd(specimen, document), offset(region)) + 2;
        for (int tries = 0; tries < 50 && from < text.length() - 2; tries++) {
            int at = from + random.nextInt(text.length() - 1 - from);
            if (Letters.isInsideWord(text, at)) {
                region.put("regionLength", at - offset(region));
                return Optional.of(planted(specimen, document));
            }
        }
        return Optional.empty();
    }

    private static int lastEnd(Specimen specimen, int document) {
        return specimen.labels(document).stream().mapToInt(PlacedLabel::end).max().orElse(0);
    }
}
