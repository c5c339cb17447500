package io.spanwright.engine;

import io.spanwright.core.dataset.EntityLabel;
import io.spanwright.core.dataset.LabeledDocument;
import io.spanwright.core.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Documents whose labelled texts tokenizers take apart in odd ways: emoji, combining marks, scripts
 * without spaces, characters that become several or are dropped, spaces of all kinds.
 */
final class OddTexts {
    private static final List<String> LENDERS =
            List.of(
                    "Ann Lee",
                    "東京銀行",
                    "Zoe\u0301 Mu\u0308ller",
                    "한국은행",
                    "😀👨\u200d👩\u200d👧 Ltd",
                    "\u200bAcme\u200b",
                    "ﬁrst ½ Bank",
                    "North\u00a0\u3000Bank");

    private OddTexts() {}

    /** One document for each lender. */
    static List<LabeledDocument> documents() {
        List<LabeledDocument> documents = new ArrayList<>();
        for (int number = 0; number < LENDERS.size(); number++) {
            documents.add(document("odd%d.txt".formatted(number), LENDERS.get(number), number));
        }
        return documents;
    }

    private static LabeledDocument document(String location, String lender, int number) {
        StringBuilder text = new StringBuilder("  \n the 🌍 ");
        List<EntityLabel> labels = new ArrayList<>();
        text.append("loan of ");
        label(text, labels, "Amount", "$" + (100 + 37 * number) + ".00");
        text.append(" was made by ");
        label(text, labels, "Lender", lender);
        text.append("  to the borrower.\r\n");
        label(text, labels, "Lender", lender);
        text.append(", of the 東, and ");
        label(text, labels, "Amount", "€" + number);
        return new LabeledDocument(
                location, "en", text.toString(), List.of(new Span(0, text.length())), labels);
    }

    private static void label(
            StringBuilder text, List<EntityLabel> labels, String category, String surface) {
        labels.add(new EntityLabel(category, Span.ofLength(text.length(), surface.length())));
        text.append(surface);
    }
}
