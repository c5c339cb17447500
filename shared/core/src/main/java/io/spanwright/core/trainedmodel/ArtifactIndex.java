package io.spanwright.core.trainedmodel;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * The list of an artifact's files, written after all of them: an artifact without one is not there.
 *
 * @param files name of the file to the name of its blob below the artifact's digest
 */
record ArtifactIndex(Map<String, String> files) {

    ArtifactIndex {
        files = Collections.unmodifiableMap(new TreeMap<>(files));
    }
}
