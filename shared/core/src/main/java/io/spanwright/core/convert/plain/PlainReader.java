package io.spanwright.core.convert.plain;

import static java.util.Objects.requireNonNull;

import io.spanwright.core.convert.json.FactFields;
import io.spanwright.core.convert.json.JsonFields;
import io.spanwright.core.convert.json.JsonLines;
import io.spanwright.core.convert.neutral.DatasetReader;
import io.spanwright.core.convert.neutral.DocumentSink;
import io.spanwright.core.convert.neutral.InputException;
import io.spanwright.core.convert.neutral.Losses;
import io.spanwright.core.convert.neutral.NeutralDocument;
import io.spanwright.core.convert.text.LabelResolver;
import io.spanwright.core.convert.text.RawLabel;
import io.spanwright.core.dataset.EntityLabel;
import io.spanwright.core.text.Span;
import io.spanwright.core.text.StringIndexType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Reads JSONL that is close to the labels file: {@code text} and {@code entities} of {@code
 * category}, {@code offset} and {@code length}; {@code location}, {@code language}, {@code dataset}
 * and {@code regions} if there are any.
 *
 * <p>Offsets are counted in UTF-16 code units, or in what the line calls its {@code
 * stringIndexType}.
 */
public final class PlainReader implements DatasetReader {

    static final StringIndexType UNIT = StringIndexType.UTF16_CODE_UNIT;

    private final Path file;
    private final StringIndexType unit;

    public PlainReader(Path file, Optional<StringIndexType> unit) {
        this.file = requireNonNull(file, "file is null");
        this.unit = unit.orElse(UNIT);
    }

    @Override
    public void read(DocumentSink sink, Losses losses) throws IOException {
        JsonLines.readAll(
                file,
                fields ->
                        sink.accept(
                                document(
                                        fields, new LabelResolver(List.of(unit(fields)), losses))));
    }

    private StringIndexType unit(JsonFields fields) {
        return fields.optionalText("stringIndexType")
                .map(name -> StringIndexType.parse(name).orElseThrow(() -> noUnit(fields)))
                .orElse(unit);
    }

    private static InputException noUnit(JsonFields fields) {
        return fields.wrong(
                "stringIndexType", "Utf16CodeUnit, UnicodeCodePoint or TextElements_v8");
    }

    private static NeutralDocument document(JsonFields fields, LabelResolver resolver) {
        String text = fields.text("text");
        List<RawLabel> labels =
                fields.objects("entities").stream()
                        .map(entity -> range(entity, entity.text("category")))
                        .toList();
        List<RawLabel> regions =
                fields.objects("regions").stream().map(region -> range(region, "region")).toList();
        List<Span> spans = resolver.resolve(text, regions).stream().map(EntityLabel::span).toList();
        return new NeutralDocument(
                fields.place(),
                FactFields.read(fields),
                text,
                spans,
                resolver.resolve(text, labels));
    }

    private static RawLabel range(JsonFields fields, String category) {
        long offset = fields.integer("offset");
        long length = fields.integer("length");
        if (offset < 0 || length < 0 || length > Integer.MAX_VALUE || offset > Integer.MAX_VALUE) {
            throw fields.wrong("offset\" and \"length", "0 or more and inside the text");
        }
        return new RawLabel(fields.place(), category, offset, offset + length, Optional.empty());
    }
}
