package io.spanwright.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A text in which each unit counts offsets differently, and what is found in it. */
final class SampleText {

    /** A joined emoji, a flag and combining marks: each shifts some unit's offsets. */
    static final String TEXT =
            "\uD83D\uDC69\u200D\uD83D\uDE80 \uD83C\uDDEB\uD83C\uDDEE Cafe\u0301 deal "
                    + "\uD83C\uDF89: Thornwick Bank, the lender, agreed to lend $4,310,000 to"
                    + " Ashcombe Ceramics GmbH, the borrower \uD83D\uDE42. The loan bears interest"
                    + " at 5.75% and takes effect on 12 May 2024. Signed in Zu\u0308rich.";

    static final String LENDER = "Thornwick Bank";
    static final String BORROWER = "Ashcombe Ceramics GmbH";

    /** Before the lender: astronaut 1, flag 1, Café 4, deal 4, emoji 1, colon 1, spaces 5. */
    static final int LENDER_COUNTED_BY_HAND = 17;

    private SampleText() {}

    /** Grapheme clusters. */
    static List<String> textElements() {
        return Pattern.compile("\\X").matcher(TEXT).results().map(MatchResult::group).toList();
    }

    static List<String> texts(JsonNode entities) {
        List<String> texts = new ArrayList<>();
        entities.forEach(entity -> texts.add(entity.path("text").asText()));
        return texts;
    }

    static int offsetOf(String text, JsonNode entities) {
        for (JsonNode entity : entities) {
            if (entity.path("text").asText().equals(text)) {
                return entity.path("offset").asInt();
            }
        }
        throw new AssertionError("no entity " + text);
    }
}
