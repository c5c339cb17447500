package io.spanwright.core.labels;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import io.spanwright.core.text.Utf8;
import io.spanwright.core.text.WhiteSpace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/**
 * Reads labels files: strict JSON in strict UTF-8, a byte order mark allowed, property names in any
 * case. Whatever the bytes are, the answer says what is wrong with them. Thread-safe.
 */
public final class LabelsFileReader {

    /** The contract nests 9 deep; settings may go further. */
    static final int MOST_NESTING = 64;

    private static final JsonFactory JSON =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(MOST_NESTING).build())
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    // A table of all names that ever came in is memory in a stranger's hands.
                    .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                    .build();

    /** Reads the bytes of a labels file. Never throws on account of what they hold. */
    public LabelsReading read(byte[] content) {
        Utf8.Decoding decoding = Utf8.decode(content);
        if (!decoding.isComplete()) {
            Position place = LabelsText.endOf(decoding.text());
            return failed(
                    new Findings(),
                    Finding.of(FindingCode.NOT_UTF8, Pointer.ROOT, decoding.wrongByte())
                            .at("", place));
        }
        String text = LabelsText.withoutByteOrderMark(decoding.text());
        if (WhiteSpace.only(text)) {
            return failed(
                    new Findings(),
                    Finding.of(FindingCode.EMPTY_FILE, Pointer.ROOT).at("", new Position(1, 1)));
        }
        return read(text);
    }

    static JsonParser parserOf(String text) throws IOException {
        return JSON.createParser(text);
    }

    private static LabelsReading read(String text) {
        Findings findings = new Findings();
        try (JsonParser parser = parserOf(text)) {
            return read(parser, text, findings);
        } catch (IOException e) {
            throw new UncheckedIOException("a string can be read", e);
        }
    }

    private static LabelsReading read(JsonParser parser, String text, Findings findings)
            throws IOException {
        try {
            return read(parser, findings);
        } catch (JsonProcessingException e) {
            // A broken limit has no location of its own.
            JsonLocation location =
                    Optional.ofNullable(e.getLocation()).orElse(parser.currentLocation());
            return failed(findings, syntax(codeOf(e), position(location), text));
        }
    }

    private static LabelsReading read(JsonParser parser, Findings findings) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            Position start = position(parser.currentTokenLocation());
            return failed(
                    findings, Finding.of(FindingCode.NOT_AN_OBJECT, Pointer.ROOT).at("", start));
        }
        LabelsFileAssembler assembler = new LabelsFileAssembler(new JsonValues(parser, findings));
        LabelsFile file = assembler.file();
        if (assembler.isLegacy() && file.metadata().isEmpty()) {
            return new LabelsReading(
                    Optional.empty(),
                    List.of(
                            Finding.of(FindingCode.LEGACY_FORMAT, Pointer.ROOT)
                                    .at("", new Position(1, 1))));
        }
        checkEnd(parser, findings);
        return new LabelsReading(Optional.of(file), findings.toList());
    }

    private static void checkEnd(JsonParser parser, Findings findings) throws IOException {
        boolean atEnd;
        try {
            atEnd = parser.nextToken() == null;
        } catch (JsonProcessingException e) {
            atEnd = false;
        }
        if (!atEnd) {
            Position place = position(parser.currentLocation());
            findings.add(Finding.of(FindingCode.TRAILING_CONTENT, Pointer.ROOT).at("", place));
        }
    }

    private static LabelsReading failed(Findings findings, Finding last) {
        findings.add(last);
        return new LabelsReading(Optional.empty(), findings.toList());
    }

    private static Finding syntax(FindingCode code, Position place, String text) {
        Finding finding = Finding.of(code, Pointer.ROOT, MOST_NESTING).at("", place);
        String line = LabelsText.line(text, place);
        return line.isBlank() ? finding : finding.quoting(line);
    }

    private static FindingCode codeOf(JsonProcessingException e) {
        if (e instanceof StreamConstraintsException) {
            return FindingCode.TOO_DEEP;
        }
        return e instanceof JsonEOFException ? FindingCode.TRUNCATED : FindingCode.NOT_JSON;
    }

    private static Position position(JsonLocation location) {
        return new Position(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }
}
