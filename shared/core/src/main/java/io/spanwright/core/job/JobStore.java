package io.spanwright.core.job;

import io.spanwright.core.store.ETag;
import io.spanwright.core.store.ItemChange;
import io.spanwright.core.store.ItemCollection;
import io.spanwright.core.store.ItemStore;
import io.spanwright.core.store.PreconditionFailedException;
import io.spanwright.core.store.Stored;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The jobs of every project, each in its project's partition, and the project's lease. */
public final class JobStore {

    private static final Logger LOG = System.getLogger(JobStore.class.getName());

    private static final String LEASE = "project";
    private static final String GLOBAL = "global";

    private final ItemStore items;
    private final ItemCollection<Job> jobs;
    private final ItemCollection<ProjectLease> leases;
    private final ItemCollection<Partition> partitions;
    private final ItemCollection<Deletion> deletions;
    private final Clock clock;

    public JobStore(ItemStore items, Clock clock) {
        this.items = items;
        this.jobs = new ItemCollection<>(items, "job", Job.class, Job::id);
        this.leases = new ItemCollection<>(items, "lease", ProjectLease.class, lease -> LEASE);
        this.partitions = new ItemCollection<>(items, "jobs", Partition.class, Partition::project);
        this.deletions = new ItemCollection<>(items, "deletion", Deletion.class, Deletion::jobId);
        this.clock = clock;
    }

    /** The time that jobs are stamped with, in whole seconds. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    /** The job, unless there is none or it has expired. */
    public Optional<Stored<Job>> find(String project, String jobId) {
        return jobs.find(project, jobId).filter(job -> isKept(job.value()));
    }

    /**
     * Checks that the job is as it was read.
     *
     * @throws PreconditionFailedException where it is not
     */
    public void requireUnchanged(Stored<Job> read) {
        Job job = read.value();
        Optional<ETag> now = jobs.find(job.project(), job.id()).map(Stored::etag);
        if (!now.equals(Optional.of(read.etag()))) {
            throw new PreconditionFailedException("job " + job.id());
        }
    }

    /** All jobs of the project that have not expired. */
    public List<Stored<Job>> all(String project) {
        return jobs.all(project).stream().filter(job -> isKept(job.value())).toList();
    }

    private boolean isKept(Job job) {
        return !job.status().isEnd() || clock.instant().isBefore(job.expires());
    }

    public Optional<ProjectLease> lease(String project) {
        return leases.find(project, LEASE).map(Stored::value);
    }

    /** Stores a new job. */
    public void create(Job job) {
        remember(job.project());
        items.commit(List.of(jobs.create(job.project(), job, Optional.empty())));
    }

    /**
     * Stores a new job and takes the project's lease for it.
     *
     * @throws io.spanwright.core.store.PreconditionFailedException where another job has it
     */
    public void createWithLease(Job job) {
        if (lease(job.project()).isPresent()) {
            throw new PreconditionFailedException("lease of " + job.project());
        }
        remember(job.project());
        if (job.details().kind() == JobKind.DELETE_PROJECT) {
            Deletion deletion = new Deletion(job.id(), job.project());
            items.commit(List.of(deletions.create(GLOBAL, deletion, Optional.of(job.expires()))));
        }
        ProjectLease lease = new ProjectLease(job.id(), job.details().kind());
        items.commit(
                List.of(
                        leases.create(job.project(), lease, Optional.empty()),
                        jobs.create(job.project(), job, Optional.empty())));
    }

    /**
     * Stores the job as it is now, together with other changes in its project. Ends its lease where
     * the job has ended.
     *
     * @throws io.spanwright.core.store.PreconditionFailedException where any of it has changed
     */
    public void replace(Stored<Job> read, Job job, List<ItemChange> others) {
        List<ItemChange> changes = new ArrayList<>(others);
        boolean ended = job.status().isEnd();
        changes.add(
                jobs.replace(
                        job.project(),
                        read,
                        job,
                        ended ? Optional.of(job.expires()) : Optional.empty()));
        if (ended) {
            endedLease(job).ifPresent(changes::add);
        }
        items.commit(changes);
    }

    private Optional<ItemChange> endedLease(Job job) {
        return leases.find(job.project(), LEASE)
                .filter(lease -> lease.value().jobId().equals(job.id()))
                .map(lease -> leases.delete(job.project(), lease));
    }

    /** Before its first job, so that no project's jobs are out of the reconciler's sight. */
    private void remember(String project) {
        if (partitions.find(GLOBAL, project).isPresent()) {
            return;
        }
        try {
            items.commit(
                    List.of(partitions.create(GLOBAL, new Partition(project), Optional.empty())));
        } catch (PreconditionFailedException e) {
            LOG.log(Level.DEBUG, "another call was first");
        }
    }

    /** Names of all projects that have had jobs, whether they exist yet, still or no more. */
    public List<String> projects() {
        return partitions.all(GLOBAL).stream().map(read -> read.value().project()).toList();
    }

    /** A project that has had jobs. */
    record Partition(String project) {}

    /** The project that a job deletes or has deleted: the caller asks for the job by id alone. */
    public Optional<String> deletedProject(String jobId) {
        return deletions.find(GLOBAL, jobId).map(read -> read.value().project());
    }

    /** Which project a deletion job belongs to. Without a job it means nothing. */
    record Deletion(String jobId, String project) {}

    /** Forgets a job. */
    public void delete(Stored<Job> read) {
        items.commit(List.of(jobs.delete(read.value().project(), read)));
    }
}
