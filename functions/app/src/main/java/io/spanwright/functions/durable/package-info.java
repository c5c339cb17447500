/**
 * Jobs as durable orchestrations.
 *
 * <ul>
 *   <li>{@link io.spanwright.functions.durable.DurableJobRunner}: starts them
 *   <li>{@link io.spanwright.functions.durable.TrainingOrchestrator}: the order of a training's
 *       steps
 *   <li>{@link io.spanwright.functions.durable.TrainingActivities}: the steps
 *   <li>{@link io.spanwright.functions.durable.JobOrchestrator}: the jobs of one step
 *   <li>{@link io.spanwright.functions.durable.JobActivities}: that step
 *   <li>{@link io.spanwright.functions.durable.StepInput}: what a step is told
 *   <li>{@link io.spanwright.functions.durable.Retries}: how often each step is tried
 * </ul>
 */
package io.spanwright.functions.durable;
