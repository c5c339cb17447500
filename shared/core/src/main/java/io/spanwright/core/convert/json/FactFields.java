package io.spanwright.core.convert.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spanwright.core.convert.neutral.DocumentFacts;
import io.spanwright.core.dataset.DatasetMark;
import io.spanwright.core.labels.SupportedLanguages;
import java.util.Optional;

/**
 * The facts of a document as JSON properties: {@code location}, {@code language} and {@code
 * dataset}, called as in the labels file. A property of that name that says something else is no
 * fact.
 */
public final class FactFields {

    private FactFields() {}

    /** What the properties say. */
    public static DocumentFacts read(JsonFields fields) {
        return new DocumentFacts(
                fields.anyText("location").filter(text -> !text.isBlank()),
                fields.anyText("language").filter(SupportedLanguages::supports),
                fields.anyText("dataset").flatMap(DatasetMark::parse));
    }

    /** What the properties of the object say, or of one of its objects. */
    public static DocumentFacts read(JsonFields fields, String inside) {
        DocumentFacts outer = read(fields);
        Optional<JsonFields> object =
                fields.node(inside).isObject() ? fields.object(inside) : Optional.empty();
        DocumentFacts inner = object.map(FactFields::read).orElse(DocumentFacts.NONE);
        return new DocumentFacts(
                inner.name().or(outer::name),
                inner.language().or(outer::language),
                inner.mark().or(outer::mark));
    }

    /** Adds the properties to an object. */
    public static void write(DocumentFacts facts, ObjectNode object) {
        facts.name().ifPresent(name -> object.put("location", name));
        facts.language().ifPresent(language -> object.put("language", language));
        facts.mark().ifPresent(mark -> object.put("dataset", mark.wireName()));
    }
}
