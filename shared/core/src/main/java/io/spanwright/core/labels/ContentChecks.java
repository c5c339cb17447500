package io.spanwright.core.labels;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes the content checks of one validation. */
@FunctionalInterface
public interface ContentChecks {

    /** No checks but those of structure and limits. */
    ContentChecks NONE = texts -> List.of();

    /**
     * New checks for one labels file.
     *
     * @param texts gives a text again to a check that needs it twice
     */
    List<ContentCheck> begin(TextLookup texts);

    /** These checks, then others. */
    default ContentChecks and(ContentChecks others) {
        return texts -> Stream.concat(begin(texts).stream(), others.begin(texts).stream()).toList();
    }

    /** Reads texts of documents that were looked at before. */
    @FunctionalInterface
    interface TextLookup {

        /**
         * The text of the document as it was looked at; empty where it can't be read any more. It
         * may have changed meanwhile.
         */
        Optional<String> text(String location);

        /** Where the category is declared; the list of categories where that is not known. */
        default Pointer declaration(String category) {
            return ProjectRules.ASSETS.to("entities");
        }
    }
}
