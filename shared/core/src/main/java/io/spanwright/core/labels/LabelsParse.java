package io.spanwright.core.labels;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.spanwright.core.labels.LabelsFileAssembler.DocumentsReader;
import io.spanwright.core.store.BlobContent;
import io.spanwright.core.text.NotUtf8Exception;
import java.io.IOException;
import java.util.Optional;

/** Goes through a labels file from the first byte to the last and finds what is no JSON. */
final class LabelsParse {

    private final BlobContent content;
    private final Findings findings;
    private final DocumentsReader documents;

    private LabelsParse(BlobContent content, Findings findings, DocumentsReader documents) {
        this.content = content;
        this.findings = findings;
        this.documents = documents;
    }

    /**
     * Reads the file.
     *
     * @return what could be read, or empty where it is no labels file at all; then the findings say
     *     why
     */
    static Optional<LabelsFile> parse(
            BlobContent content, Findings findings, DocumentsReader documents) throws IOException {
        return new LabelsParse(content, findings, documents).parse();
    }

    private Optional<LabelsFile> parse() throws IOException {
        Optional<Finding> signature = FileSignature.findIn(content);
        if (signature.isPresent()) {
            return failed(signature.get());
        }
        try (JsonParser parser = LabelsJson.open(content)) {
            return parse(parser);
        } catch (NotUtf8Exception e) {
            return failed(
                    Finding.of(FindingCode.NOT_UTF8, Pointer.ROOT, e.wrongByte())
                            .at("", LabelsText.endOfUtf8(content)));
        }
    }

    private Optional<LabelsFile> parse(JsonParser parser) throws IOException {
        try {
            return file(parser);
        } catch (JsonProcessingException e) {
            Finding fault = LabelsJson.finding(parser, e);
            String line = LabelsText.line(content, fault.position().orElseThrow());
            return failed(line.isBlank() ? fault : fault.quoting(line));
        }
    }

    private Optional<LabelsFile> file(JsonParser parser) throws IOException {
        JsonToken first = parser.nextToken();
        if (first == null) {
            return failed(Finding.of(FindingCode.EMPTY_FILE, Pointer.ROOT).at("", Position.START));
        }
        if (first != JsonToken.START_OBJECT) {
            Position start = LabelsJson.tokenPosition(parser);
            return failed(Finding.of(FindingCode.NOT_AN_OBJECT, Pointer.ROOT).at("", start));
        }
        LabelsFileAssembler assembler =
                new LabelsFileAssembler(new JsonValues(parser, findings), documents);
        LabelsFile file = assembler.file();
        checkEnd(parser);
        Optional<Finding> old = assembler.oldFormats().whole(file);
        if (old.isPresent()) {
            // All else that could be said of it is that it is not of the present format.
            findings.clear();
            return failed(old.get());
        }
        assembler.oldFormats().preview(file).ifPresent(this::addPreview);
        return Optional.of(file);
    }

    private void addPreview(Finding preview) {
        findings.add(preview);
        findings.excuse(Pointer.ROOT.to("projectFileVersion"));
    }

    private void checkEnd(JsonParser parser) throws IOException {
        boolean atEnd;
        try {
            atEnd = parser.nextToken() == null;
        } catch (JsonProcessingException e) {
            atEnd = false;
        }
        if (!atEnd) {
            Position place = LabelsJson.position(parser.currentLocation());
            findings.add(Finding.of(FindingCode.TRAILING_CONTENT, Pointer.ROOT).at("", place));
        }
    }

    private Optional<LabelsFile> failed(Finding last) {
        findings.add(last);
        return Optional.empty();
    }
}
