package io.spanwright.core.job;

import static java.util.Objects.requireNonNull;

import io.spanwright.core.store.Stored;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;

/** Mends what events that were late or lost have left behind. Called by a timer. */
public final class Reconciler {

    private static final Logger LOG = System.getLogger(Reconciler.class.getName());

    private final JobStore jobs;
    private final List<Runnable> chores;

    /**
     * @param chores what else to do; one that fails stops no other
     */
    public Reconciler(JobStore jobs, List<Runnable> chores) {
        this.jobs = requireNonNull(jobs, "jobs is null");
        this.chores = List.copyOf(chores);
    }

    /**
     * Starts every stored job that has not ended, validates labels files without a report, clears
     * up after ended jobs. Doing it again changes nothing.
     */
    public void run(JobRunner runner) {
        for (String project : jobs.projects()) {
            attempt(() -> startAll(project, runner));
        }
        chores.forEach(Reconciler::attempt);
    }

    private void startAll(String project, JobRunner runner) {
        jobs.all(project).stream()
                .map(Stored::value)
                .filter(job -> !job.status().isEnd())
                .forEach(job -> attempt(() -> start(job, runner)));
    }

    private static void start(Job job, JobRunner runner) {
        runner.start(job.details().kind(), job.project(), job.id());
    }

    private static void attempt(Runnable chore) {
        try {
            chore.run();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "left for the next run: {0}", e.getClass().getName());
        }
    }
}
