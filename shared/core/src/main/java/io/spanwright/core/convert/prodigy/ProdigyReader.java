package io.spanwright.core.convert.prodigy;

import static java.util.Objects.requireNonNull;

import io.spanwright.core.convert.json.FactFields;
import io.spanwright.core.convert.json.JsonFields;
import io.spanwright.core.convert.json.JsonLines;
import io.spanwright.core.convert.neutral.DatasetReader;
import io.spanwright.core.convert.neutral.DocumentSink;
import io.spanwright.core.convert.neutral.InputException;
import io.spanwright.core.convert.neutral.LossKind;
import io.spanwright.core.convert.neutral.Losses;
import io.spanwright.core.convert.neutral.NeutralDocument;
import io.spanwright.core.convert.text.LabelResolver;
import io.spanwright.core.convert.text.RawLabel;
import io.spanwright.core.text.StringIndexType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the JSONL of Prodigy and of spaCy: {@code text} with {@code spans} or {@code ents} of
 * {@code start}, {@code end} and {@code label}. Of Prodigy's answers only {@code accept} is taken
 * over, and a line without an answer.
 *
 * <p>Both programs are Python and count characters as Python does: in code points (spaCy's {@code
 * Span.start_char}, "the character offset").
 */
public final class ProdigyReader implements DatasetReader {

    static final StringIndexType UNIT = StringIndexType.UNICODE_CODE_POINT;

    private final Path file;
    private final StringIndexType unit;

    public ProdigyReader(Path file, Optional<StringIndexType> unit) {
        this.file = requireNonNull(file, "file is null");
        this.unit = unit.orElse(UNIT);
    }

    @Override
    public void read(DocumentSink sink, Losses losses) throws IOException {
        LabelResolver resolver = new LabelResolver(List.of(unit), losses);
        JsonLines.readAll(
                file,
                fields -> {
                    if (isTaken(fields, losses)) {
                        sink.accept(document(fields, resolver, losses));
                    }
                });
    }

    private static boolean isTaken(JsonFields fields, Losses losses) {
        String answer = fields.optionalText("answer").orElse("accept");
        switch (answer) {
            case "accept" -> {
                return true;
            }
            case "reject" -> losses.add(LossKind.REJECTED_DOCUMENT, fields.place());
            case "ignore" -> losses.add(LossKind.IGNORED_DOCUMENT, fields.place());
            default ->
                    throw new InputException(
                            fields.place(),
                            "\"answer\" must be \"accept\", \"reject\" or \"ignore\". Mend it.");
        }
        return false;
    }

    private static NeutralDocument document(
            JsonFields fields, LabelResolver resolver, Losses losses) {
        String text = fields.text("text");
        losses.add(LossKind.RELATION, fields.place(), fields.array("relations").size());
        int choices = fields.node("accept").isArray() ? fields.array("accept").size() : 0;
        losses.add(LossKind.OTHER_STRUCTURE, fields.place(), choices);
        List<RawLabel> labels = new ArrayList<>();
        for (String name : List.of("spans", "ents")) {
            fields.objects(name).forEach(span -> labels.add(label(span)));
        }
        return new NeutralDocument(
                fields.place(),
                FactFields.read(fields, "meta"),
                text,
                resolver.resolve(text, labels));
    }

    private static RawLabel label(JsonFields span) {
        return new RawLabel(
                span.place(),
                span.text("label"),
                span.integer("start"),
                span.integer("end"),
                Optional.empty());
    }
}
