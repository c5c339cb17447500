package io.spanwright.corpus.findings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spanwright.core.labels.FindingCode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Faults of documents: how the file names and marks them, and their bytes. */
final class DocumentPlanters {

    private static final String DOCUMENTS = "/assets/documents";
    private static final int TOO_LONG = 128_001;

    private DocumentPlanters() {}

    static List<Planter> all() {
        return List.of(
                Planter.once(FindingCode.NO_DOCUMENTS, "none", (s, r, t) -> keep(s, 0)),
                Planter.once(FindingCode.TOO_FEW_DOCUMENTS, "9 left", (s, r, t) -> keep(s, 9)),
                Planter.once(
                        FindingCode.NO_TEST_DOCUMENTS, "all Train", (s, r, t) -> mark(s, "Train")),
                Planter.once(
                        FindingCode.NO_TRAIN_DOCUMENTS, "all Test", (s, r, t) -> mark(s, "Test")),
                many(
                        FindingCode.INVALID_LOCATION,
                        "leads out of the container",
                        (s, i, r) -> rename(s, i, "../" + s.location(i))),
                many(
                        FindingCode.LOCATION_IN_FOLDER,
                        "in a folder",
                        (s, i, r) -> rename(s, i, "folder/" + s.location(i))),
                many(
                        FindingCode.LOCATION_WITH_SPACE,
                        "a space in its name",
                        (s, i, r) -> rename(s, i, "a " + s.location(i))),
                many(FindingCode.DUPLICATE_LOCATION, "listed twice", (s, i, r) -> repeat(s, i)),
                many(
                        FindingCode.INVALID_DATASET,
                        "marked Dev",
                        (s, i, r) -> s.document(i).put("dataset", "Dev")),
                many(
                        FindingCode.UNSUPPORTED_LANGUAGE,
                        "in no language",
                        (s, i, r) -> s.document(i).put("language", "xx-klingon")),
                many(
                        FindingCode.LANGUAGE_DIFFERS,
                        "in another language",
                        (s, i, r) -> otherLanguage(s, i)),
                many(
                        FindingCode.DOCUMENT_NOT_FOUND,
                        "not in the container",
                        (s, i, r) -> s.remove(s.location(i))),
                many(FindingCode.DOCUMENT_EMPTY, "empty", (s, i, r) -> s.put(s.location(i), "")),
                many(
                        FindingCode.DOCUMENT_BLANK,
                        "spaces",
                        (s, i, r) -> s.put(s.location(i), " ".repeat(s.text(i).length()))),
                many(
                        FindingCode.DOCUMENT_NOT_UTF8,
                        "a wrong byte",
                        (s, i, r) -> s.put(s.location(i), withByte(s, i, r, (byte) 0xFF))),
                many(
                        FindingCode.DOCUMENT_NOT_TEXT,
                        "a NUL",
                        (s, i, r) -> s.put(s.location(i), nul(s.text(i), r))),
                many(
                        FindingCode.DOCUMENT_TOO_LONG,
                        "128,001 characters more",
                        (s, i, r) -> s.put(s.location(i), s.text(i) + "x".repeat(TOO_LONG))),
                many(
                        FindingCode.DOCUMENT_BYTE_ORDER_MARK,
                        "a byte order mark",
                        (s, i, r) -> s.put(s.location(i), "\uFEFF" + s.text(i))),
                many(
                        FindingCode.DOCUMENT_WITHOUT_LABELS,
                        "no regions",
                        (s, i, r) -> s.document(i).putArray("entities")));
    }

    /** What is done to a document. */
    private interface Act {
        void change(Specimen specimen, int document, Random random);
    }

    private static Planter many(FindingCode code, String what, Act act) {
        return Planter.many(
                code,
                what,
                (specimen, random, taken) -> {
                    Optional<Integer> free =
                            specimen.shuffledDocuments(random).stream()
                                    .filter(taken::isFree)
                                    .findFirst();
                    free.ifPresent(taken::take);
                    return free.map(index -> change(specimen, index, random, act));
                });
    }

    private static Planted change(Specimen specimen, int index, Random random, Act act) {
        act.change(specimen, index, random);
        String listed = isListedTwice(specimen, index) ? "" : DOCUMENTS + "/" + index;
        return Planted.inDocument(listed, specimen.location(index));
    }

    /** Whether the document is listed a second time, which is the one that is found. */
    private static boolean isListedTwice(Specimen specimen, int index) {
        int listed = 0;
        for (JsonNode document : specimen.documents()) {
            listed += document.path("location").asText().equals(specimen.location(index)) ? 1 : 0;
        }
        return listed > 1;
    }

    private static Optional<Planted> keep(Specimen specimen, int count) {
        while (specimen.documents().size() > count) {
            specimen.documents().remove(specimen.documents().size() - 1);
        }
        return Optional.of(Planted.at(DOCUMENTS));
    }

    private static Optional<Planted> mark(Specimen specimen, String part) {
        specimen.documents().forEach(document -> ((ObjectNode) document).put("dataset", part));
        return Optional.of(Planted.at(DOCUMENTS));
    }

    private static void rename(Specimen specimen, int index, String name) {
        specimen.put(name, specimen.text(index));
        specimen.document(index).put("location", name);
    }

    private static void repeat(Specimen specimen, int index) {
        specimen.documents().add(specimen.document(index).deepCopy());
    }

    private static void otherLanguage(Specimen specimen, int index) {
        specimen.metadata().put("multilingual", false);
        boolean french = specimen.metadata().path("language").asText().startsWith("fr");
        specimen.document(index).put("language", french ? "de" : "fr");
    }

    private static byte[] withByte(Specimen specimen, int index, Random random, byte wrong) {
        byte[] content = specimen.text(index).getBytes(StandardCharsets.UTF_8);
        content[random.nextInt(content.length)] = wrong;
        return content;
    }

    private static String nul(String text, Random random) {
        int at = random.nextInt(text.length());
        return text.substring(0, at) + '\0' + text.substring(at + 1);
    }
}
