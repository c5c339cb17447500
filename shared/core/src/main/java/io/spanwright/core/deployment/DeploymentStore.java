package io.spanwright.core.deployment;

import io.spanwright.core.store.ItemChange;
import io.spanwright.core.store.ItemCollection;
import io.spanwright.core.store.ItemStore;
import io.spanwright.core.store.Stored;
import java.util.List;
import java.util.Optional;

/** The deployments, each in its project's partition. */
public final class DeploymentStore {

    private final ItemCollection<Deployment> deployments;

    public DeploymentStore(ItemStore items) {
        this.deployments =
                new ItemCollection<>(items, "deployment", Deployment.class, Deployment::name);
    }

    public Optional<Stored<Deployment>> find(String project, String name) {
        return deployments.find(project, name);
    }

    /** All deployments of the project in the order of their names. */
    public List<Deployment> all(String project) {
        return deployments.all(project).stream().map(Stored::value).toList();
    }

    /** The change that makes this the deployment of its name. */
    public ItemChange put(
            String project, Optional<Stored<Deployment>> read, Deployment deployment) {
        return deployments.put(project, read, deployment, Optional.empty());
    }

    public ItemChange delete(String project, Stored<Deployment> read) {
        return deployments.delete(project, read);
    }
}
