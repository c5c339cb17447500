package io.spanwright.core.project;

import io.spanwright.core.store.ItemCollection;
import io.spanwright.core.store.ItemStore;
import io.spanwright.core.store.Retry;
import io.spanwright.core.store.Stored;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The projects, all in one partition. */
public final class ProjectStore {

    /** No project may have this name. */
    private static final String PARTITION = "global";

    private final ItemStore items;
    private final ItemCollection<Project> projects;

    public ProjectStore(ItemStore items) {
        this.items = items;
        this.projects = new ItemCollection<>(items, "project", Project.class, Project::name);
    }

    public Optional<Stored<Project>> find(String name) {
        return projects.find(PARTITION, name);
    }

    /** All projects in the order of their names. */
    public List<Project> all() {
        return projects.all(PARTITION).stream().map(Stored::value).toList();
    }

    /**
     * Stores a new project, or one that was read and changed.
     *
     * @throws io.spanwright.core.store.PreconditionFailedException where another call was faster
     */
    public void put(Optional<Stored<Project>> read, Project project) {
        items.commit(List.of(projects.put(PARTITION, read, project, Optional.empty())));
    }

    /** Changes a project, if there is one. */
    public void update(String name, UnaryOperator<Project> change) {
        Retry.untilWon(() -> find(name).map(read -> replaced(read, change.apply(read.value()))));
    }

    private Project replaced(Stored<Project> read, Project changed) {
        if (!changed.equals(read.value())) {
            put(Optional.of(read), changed);
        }
        return changed;
    }

    public void delete(Stored<Project> read) {
        items.commit(List.of(projects.delete(PARTITION, read)));
    }
}
