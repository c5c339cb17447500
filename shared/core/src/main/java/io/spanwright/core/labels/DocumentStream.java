package io.spanwright.core.labels;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.spanwright.core.labels.LabelsFile.Document;
import io.spanwright.core.store.BlobContent;
import java.io.IOException;
import java.util.Locale;

/** The documents of a labels file, one after the other; none of them is kept. */
final class DocumentStream {

    private final JsonParser parser;
    private final DocumentAssembler assembler;
    private final JsonValues values;
    private final Visitor visitor;

    private DocumentStream(JsonParser parser, Findings findings, Visitor visitor) {
        this.parser = parser;
        this.values = new JsonValues(parser, findings);
        this.assembler = new DocumentAssembler(values);
        this.visitor = visitor;
    }

    interface Visitor {
        /** Sees the document of that index, from 0. */
        void visit(Document document, int index);
    }

    /**
     * Visits the documents in their order.
     *
     * @param content that {@link LabelsParse} found to be JSON
     * @param findings gets what can't be read of the documents, before each is visited
     */
    static void visit(BlobContent content, Findings findings, Visitor visitor) throws IOException {
        try (JsonParser parser = LabelsJson.open(content)) {
            parser.nextToken();
            DocumentStream stream = new DocumentStream(parser, findings, visitor);
            if (stream.enter("assets") && stream.enter("documents")) {
                stream.visitAll();
            }
        }
    }

    /** Goes to the value of the object's first property of that name, in any case. */
    private boolean enter(String property) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            return false;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            boolean found = parser.currentName().toLowerCase(Locale.ROOT).equals(property);
            parser.nextToken();
            if (found) {
                return true;
            }
            parser.skipChildren();
        }
        return false;
    }

    private void visitAll() throws IOException {
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            values.elements(index -> visitor.visit(assembler.document(), index));
        }
    }
}
