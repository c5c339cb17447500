package io.spanwright.core.analyze;

import io.spanwright.core.deployment.Deployment;
import io.spanwright.core.deployment.DeploymentStore;
import io.spanwright.core.store.Stored;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Deployments as they were at most two seconds ago, so that not every call reads them. */
public final class DeploymentLookup {

    private static final Duration FRESH = Duration.ofSeconds(2);
    private static final int MOST = 1000;

    private final DeploymentStore store;
    private final Clock clock;
    private final Map<Name, Seen> seen = new ConcurrentHashMap<>();

    public DeploymentLookup(DeploymentStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** The deployment; one that was not there is looked for again at once. */
    public Optional<Deployment> find(String project, String deployment) {
        Name name = new Name(project, deployment);
        Seen known = seen.get(name);
        Instant now = clock.instant();
        if (known != null && Duration.between(known.at(), now).compareTo(FRESH) < 0) {
            return Optional.of(known.deployment());
        }
        return read(name, now);
    }

    private Optional<Deployment> read(Name name, Instant now) {
        Optional<Deployment> read =
                store.find(name.project(), name.deployment()).map(Stored::value);
        if (seen.size() >= MOST) {
            seen.clear();
        }
        read.ifPresentOrElse(d -> seen.put(name, new Seen(d, now)), () -> seen.remove(name));
        return read;
    }

    private record Name(String project, String deployment) {}

    private record Seen(Deployment deployment, Instant at) {}
}
