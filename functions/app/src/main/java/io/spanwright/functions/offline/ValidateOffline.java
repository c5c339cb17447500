package io.spanwright.functions.offline;

import io.spanwright.core.labels.Purpose;
import java.io.IOException;
import java.util.Map;

/** Checks a labels file as for training. */
final class ValidateOffline {

    private ValidateOffline() {}

    static Map<String, Object> run(Options options) throws IOException {
        return FindingValues.of(LabeledFolder.read(options, Purpose.TRAINING).findings());
    }
}
