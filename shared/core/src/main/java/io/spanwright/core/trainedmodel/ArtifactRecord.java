package io.spanwright.core.trainedmodel;

import java.util.List;

/**
 * Who needs the artifact of a digest.
 *
 * @param deleting nobody does, and its files are being deleted: it can't be needed again before
 *     they are gone
 */
record ArtifactRecord(String digest, List<ArtifactOwner> owners, boolean deleting) {

    ArtifactRecord {
        owners = List.copyOf(owners);
    }
}
