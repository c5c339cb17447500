package io.spanwright.host.sample;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * One document of the sample.
 *
 * @param location name of its file
 * @param part {@code Train} or {@code Test}
 * @param labels in order of their offsets
 */
public record SampleDocument(String location, String part, String text, List<SampleLabel> labels) {

    public SampleDocument {
        requireNonNull(location, "location is null");
        requireNonNull(part, "part is null");
        requireNonNull(text, "text is null");
        labels = List.copyOf(labels);
    }
}
