package io.spanwright.core.convert.labelstudio;

import static java.util.Objects.requireNonNull;

import io.spanwright.core.convert.json.FactFields;
import io.spanwright.core.convert.json.JsonFields;
import io.spanwright.core.convert.json.JsonSource;
import io.spanwright.core.convert.neutral.DatasetReader;
import io.spanwright.core.convert.neutral.DocumentSink;
import io.spanwright.core.convert.neutral.Losses;
import io.spanwright.core.convert.neutral.NeutralDocument;
import io.spanwright.core.convert.text.LabelResolver;
import io.spanwright.core.convert.text.RawLabel;
import io.spanwright.core.text.StringIndexType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Reads the JSON and the JSON-MIN of Label Studio.
 *
 * <p>The present editor counts in code points ("Should calculate offsets by code points in text",
 * among the tests of its emoji handling), earlier ones in UTF-16 code units (Label Studio issue
 * 1347). Where results quote the text, as exports do, the unit that fits is taken.
 *
 * <p>Of several annotations of a task the one that is marked as ground truth is taken, or else the
 * first that was not cancelled; those that differ from it are counted. Predictions are no labels.
 */
public final class LabelStudioReader implements DatasetReader {

    static final StringIndexType UNIT = StringIndexType.UNICODE_CODE_POINT;

    private static final List<StringIndexType> UNITS =
            List.of(UNIT, StringIndexType.UTF16_CODE_UNIT);

    private final Path file;
    private final List<StringIndexType> units;

    public LabelStudioReader(Path file, Optional<StringIndexType> unit) {
        this.file = requireNonNull(file, "file is null");
        this.units = unit.map(List::of).orElse(UNITS);
    }

    @Override
    public void read(DocumentSink sink, Losses losses) throws IOException {
        LabelResolver resolver = new LabelResolver(units, losses);
        MinimalRows rows = new MinimalRows(resolver, losses);
        TaskAnnotations tasks = new TaskAnnotations(resolver, losses);
        JsonSource.readAll(
                file,
                file.getFileName().toString(),
                fields -> {
                    Optional<NeutralDocument> document =
                            fields.has("data") ? task(fields, tasks) : rows.document(fields);
                    if (document.isPresent()) {
                        sink.accept(document.get());
                    }
                });
    }

    private static Optional<NeutralDocument> task(JsonFields task, TaskAnnotations annotations) {
        JsonFields data = task.object("data").orElseThrow();
        Optional<List<RawLabel>> labels = annotations.labels(task);
        String text = TaskText.of(data);
        return labels.map(
                present ->
                        new NeutralDocument(
                                task.place(),
                                FactFields.read(data),
                                text,
                                annotations.resolve(text, present)));
    }
}
