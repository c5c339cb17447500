package io.spanwright.core.analyze;

import io.spanwright.core.deployment.Deployment;
import io.spanwright.core.deployment.DeploymentStore;
import io.spanwright.core.project.ProjectStore;
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
    private final ProjectStore projects;
    private final Clock clock;
    private final Map<Name, Seen> seen = new ConcurrentHashMap<>();

    public DeploymentLookup(DeploymentStore store, ProjectStore projects, Clock clock) {
        this.store = store;
        this.projects = projects;
        this.clock = clock;
    }

    /**
     * A deployment with what its project says of it.
     *
     * @param confidenceThreshold entities of less confidence are not given to callers, 0 to 1
     */
    record Deployed(Deployment deployment, double confidenceThreshold) {}

    /** The deployment; one that was not there is looked for again at once. */
    Optional<Deployed> find(String project, String deployment) {
        Name name = new Name(project, deployment);
        Seen known = seen.get(name);
        Instant now = clock.instant();
        if (known != null && Duration.between(known.at(), now).compareTo(FRESH) < 0) {
            return Optional.of(known.deployed());
        }
        return read(name, now);
    }

    private Optional<Deployed> read(Name name, Instant now) {
        Optional<Deployed> read =
                store.find(name.project(), name.deployment())
                        .map(found -> new Deployed(found.value(), threshold(name.project())));
        if (seen.size() >= MOST) {
            seen.clear();
        }
        read.ifPresentOrElse(d -> seen.put(name, new Seen(d, now)), () -> seen.remove(name));
        return read;
    }

    private double threshold(String project) {
        return projects.find(project).map(found -> found.value().confidenceThreshold()).orElse(0.0);
    }

    private record Name(String project, String deployment) {}

    private record Seen(Deployed deployed, Instant at) {}
}
