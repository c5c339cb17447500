package io.spanwright.corpus.findings;

import java.util.HashSet;
import java.util.Set;

/** Documents that have a planted fault; one is enough, for two could hide each other. */
final class Taken {

    private final Set<Integer> documents = new HashSet<>();

    boolean isFree(int document) {
        return !documents.contains(document);
    }

    void take(int document) {
        documents.add(document);
    }
}
