package io.spanwright.core.analyze;

import io.spanwright.core.deployment.DeploymentStore;
import io.spanwright.core.project.ProjectService;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Comparator;

/** Loads deployed models before they are asked for, the newest first. */
public final class WarmUp {

    private static final Logger LOG = System.getLogger(WarmUp.class.getName());

    private final ProjectService projects;
    private final DeploymentStore deployments;
    private final RecognizerCache recognizers;

    public WarmUp(
            ProjectService projects, DeploymentStore deployments, RecognizerCache recognizers) {
        this.projects = projects;
        this.deployments = deployments;
        this.recognizers = recognizers;
    }

    /** Loads so many models at most; what can't be loaded is left out. */
    public void run(int most) {
        projects.list().stream()
                .flatMap(project -> deployments.all(project.name()).stream())
                .sorted(Comparator.comparing(d -> d.deployed(), Comparator.reverseOrder()))
                .map(deployment -> deployment.model().digest())
                .distinct()
                .limit(most)
                .forEach(this::load);
    }

    private void load(String digest) {
        try {
            recognizers.use(digest).close();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "a model is not loaded: {0}", e.getClass().getName());
        }
    }
}
