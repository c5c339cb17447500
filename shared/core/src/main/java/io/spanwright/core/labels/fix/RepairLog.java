package io.spanwright.core.labels.fix;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts repairs by what was done. */
final class RepairLog {

    private record Key(RepairKind kind, Optional<String> detail) {}

    private final Map<Key, Integer> counts = new LinkedHashMap<>();

    void add(RepairKind kind) {
        add(new Key(kind, Optional.empty()), 1);
    }

    void add(RepairKind kind, int count) {
        add(new Key(kind, Optional.empty()), count);
    }

    void add(RepairKind kind, String detail) {
        add(new Key(kind, Optional.of(detail)), 1);
    }

    private void add(Key key, int count) {
        if (count > 0) {
            counts.merge(key, count, Integer::sum);
        }
    }

    /** In the order in which they were first done. */
    List<Repair> toList() {
        return counts.entrySet().stream()
                .map(e -> new Repair(e.getKey().kind(), e.getValue(), e.getKey().detail()))
                .toList();
    }
}
