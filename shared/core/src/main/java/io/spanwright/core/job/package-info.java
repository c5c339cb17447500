/**
 * Jobs of the authoring API.
 *
 * <ul>
 *   <li>{@link io.spanwright.core.job.Job}: a job, with {@link io.spanwright.core.job.JobStatus},
 *       {@link io.spanwright.core.job.JobKind}, {@link io.spanwright.core.job.JobDetails}, {@link
 *       io.spanwright.core.job.TaskProgress}, {@link io.spanwright.core.job.EvaluationOptions},
 *       {@link io.spanwright.core.job.ValidationResult}
 *   <li>{@link io.spanwright.core.job.JobIds}: ids as the hosted service makes them
 *   <li>{@link io.spanwright.core.job.JobStore}: where they are stored; {@link
 *       io.spanwright.core.job.ProjectLease}: who has a project to itself
 *   <li>{@link io.spanwright.core.job.JobService}: makes, finds and moves them on
 *   <li>{@link io.spanwright.core.job.JobRunner}: starts what runs them
 *   <li>{@link io.spanwright.core.job.JobSteps}: the short jobs, each a {@link
 *       io.spanwright.core.job.JobBody} that may end in a {@link
 *       io.spanwright.core.job.JobFailedException}
 *   <li>{@link io.spanwright.core.job.Reconciler}: mends what was lost
 * </ul>
 */
package io.spanwright.core.job;
