package io.spanwright.host.durable;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Who wants to know when an instance changes. */
final class Completions {
    private final Map<String, Set<Runnable>> waiting = new ConcurrentHashMap<>();

    /** Runs the check at each change of the instance, until {@link #remove}. */
    void add(String instanceId, Runnable check) {
        waiting.computeIfAbsent(instanceId, id -> ConcurrentHashMap.newKeySet()).add(check);
    }

    void remove(String instanceId, Runnable check) {
        waiting.computeIfPresent(
                instanceId,
                (id, checks) -> {
                    checks.remove(check);
                    return checks.isEmpty() ? null : checks;
                });
    }

    void changed(String instanceId) {
        Set.copyOf(waiting.getOrDefault(instanceId, Set.of())).forEach(Runnable::run);
    }
}
