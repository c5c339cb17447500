package io.spanwright.core.labels;

import java.util.List;

/**
 * Looks at each document of a labels file, in the order of the file, and says at the end what it
 * found. One of these sees one file.
 */
public interface ContentCheck {

    /** Sees the next document, also one with wrong labels. Keeps no text. */
    void look(CheckedDocument document);

    /** Findings of all documents. Called once, after the last document. */
    List<Finding> findings();
}
