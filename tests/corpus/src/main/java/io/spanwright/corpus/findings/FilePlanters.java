package io.spanwright.corpus.findings;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spanwright.core.labels.FindingCode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Faults of the file's bytes, of its JSON and of what it says of the project. */
final class FilePlanters {

    private static final int MOST_CHARACTERS = 10_000;
    private static final String HALF = "\"metadata\":{\"description\":\"\\ud83d\",";

    private FilePlanters() {}

    static List<Planter> all() {
        return List.of(
                bytes(FindingCode.EMPTY_FILE, "no bytes", bytes -> new byte[0]),
                bytes(FindingCode.NOT_UTF8, "a wrong byte", FilePlanters::withWrongByte),
                bytes(FindingCode.NOT_JSON, "a word before it", bytes -> around("so ", bytes, "")),
                bytes(FindingCode.TRUNCATED, "a third is gone", FilePlanters::truncated),
                bytes(FindingCode.TRAILING_CONTENT, "}} behind it", b -> around("", b, "}}")),
                bytes(FindingCode.NOT_AN_OBJECT, "in an array", b -> around("[", b, "]")),
                bytes(FindingCode.DUPLICATE_PROPERTY, "metadata twice", FilePlanters::doubled),
                json(
                        FindingCode.TOO_DEEP,
                        "10,000 arrays in one another",
                        "",
                        s -> s.edit(bytes -> text(bytes, "{", "{\"x\":" + "[".repeat(10_000)))),
                json(FindingCode.LEGACY_FORMAT, "the members of 2021", "", FilePlanters::makeOld),
                json(
                        FindingCode.UNKNOWN_PROPERTY,
                        "a member nobody knows",
                        "",
                        s -> s.assets().put("remark", "x")),
                json(
                        FindingCode.WRONG_TYPE,
                        "a number for a string",
                        "/metadata/language",
                        s -> s.metadata().put("language", 7)),
                json(
                        FindingCode.NUMBER_OUT_OF_RANGE,
                        "an offset of 2^40",
                        "/assets/documents",
                        s -> s.labels().get(0).node().put("offset", 1L << 40)),
                json(
                        FindingCode.LONE_SURROGATE,
                        "half a character",
                        "/metadata/description",
                        s -> s.edit(b -> text(b, "\"metadata\":{", HALF))),
                json(
                        FindingCode.MISSING_PROPERTY,
                        "a label without offset",
                        "/assets/documents",
                        s -> s.labels().get(0).node().remove("offset")),
                json(
                        FindingCode.UNKNOWN_VERSION,
                        "version 2031-01-01",
                        "/projectFileVersion",
                        s -> s.file().put("projectFileVersion", "2031-01-01")),
                json(
                        FindingCode.UNSUPPORTED_STRING_INDEX_TYPE,
                        "offsets in code points",
                        "/stringIndexType",
                        s -> s.file().put("stringIndexType", "UnicodeCodePoint")),
                metadata(FindingCode.UNSUPPORTED_PROJECT_KIND, "projectKind", "Conversation"),
                json(
                        FindingCode.PROJECT_KIND_MISMATCH,
                        "two kinds",
                        "/assets/projectKind",
                        s -> s.assets().put("projectKind", "CustomSingleLabelClassification")),
                metadata(FindingCode.INVALID_PROJECT_NAME, "projectName", "a b"),
                metadata(FindingCode.PROJECT_NAME_DIFFERS, "projectName", "Another"),
                metadata(
                        FindingCode.INVALID_CONTAINER_NAME, "storageInputContainerName", "../keys"),
                metadata(
                        FindingCode.CONTAINER_NOT_FOUND,
                        "storageInputContainerName",
                        SpecimenStore.NO_CONTAINER),
                metadata(
                        FindingCode.METADATA_TOO_LONG,
                        "description",
                        "x".repeat(MOST_CHARACTERS + 1)),
                json(
                        FindingCode.INVALID_CONFIDENCE_THRESHOLD,
                        "a threshold of 2",
                        "/metadata/settings",
                        s -> s.metadata().putObject("settings").put("confidenceThreshold", 2)));
    }

    private static Planter bytes(FindingCode code, String what, UnaryOperator<byte[]> change) {
        return json(code, what, "", specimen -> specimen.edit(change));
    }

    private static Planter metadata(FindingCode code, String property, String value) {
        String shown = value.length() > 20 ? "of " + value.length() + " characters" : value;
        return json(
                code,
                property + " " + shown,
                "/metadata/" + property,
                specimen -> specimen.metadata().put(property, value));
    }

    private static Planter json(
            FindingCode code, String what, String pointer, Consumer<Specimen> change) {
        return Planter.once(
                code,
                what,
                (specimen, random, taken) -> {
                    change.accept(specimen);
                    return Optional.of(Planted.at(pointer));
                });
    }

    private static byte[] withWrongByte(byte[] bytes) {
        byte[] wrong = bytes.clone();
        wrong[wrong.length / 2] = (byte) 0xFF;
        return wrong;
    }

    private static byte[] truncated(byte[] bytes) {
        return Arrays.copyOf(bytes, bytes.length * 2 / 3);
    }

    private static byte[] around(String before, byte[] bytes, String after) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return (before + text + after).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] doubled(byte[] bytes) {
        return text(bytes, "\"metadata\":{", "\"metadata\":{},\"metadata\":{");
    }

    private static byte[] text(byte[] bytes, String what, String instead) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        int at = text.indexOf(what);
        return (text.substring(0, at) + instead + text.substring(at + what.length()))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void makeOld(Specimen specimen) {
        ObjectNode file = specimen.file();
        file.set("documents", specimen.documents());
        file.set("extractors", specimen.categories());
        file.remove(List.of("assets", "metadata", "projectFileVersion", "stringIndexType"));
    }
}
