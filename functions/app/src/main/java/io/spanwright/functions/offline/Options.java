package io.spanwright.functions.offline;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a command was told. */
record Options(Map<String, Object> values) {

    Options {
        requireNonNull(values, "values is null");
    }

    Path path(String name) {
        return Path.of(text(name).orElseThrow());
    }

    Optional<String> text(String name) {
        return Optional.ofNullable((String) values.get(name));
    }

    Optional<Long> number(String name) {
        return Optional.ofNullable((Long) values.get(name));
    }

    Optional<Double> decimal(String name) {
        return Optional.ofNullable((Double) values.get(name));
    }

    List<Path> paths(String name) {
        return ((List<?>) values.get(name)).stream().map(path -> Path.of((String) path)).toList();
    }
}
