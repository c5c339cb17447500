/**
 * Durable Functions on one machine: the app's orchestrators, driven turn by turn through the real
 * middleware and runner, with history in SQLite.
 *
 * <ul>
 *   <li>{@link io.spanwright.host.durable.DurableService}: engine and gRPC server together
 *   <li>{@link io.spanwright.host.durable.Dispatcher}: gives ready turns and activities to threads
 *   <li>{@link io.spanwright.host.durable.TurnRunner}: one turn of one instance
 *   <li>{@link io.spanwright.host.durable.TurnOutcome}: what a turn decided, checked against
 *       history
 *   <li>{@link io.spanwright.host.durable.ScheduledAction}: a decision, as action and as event
 *   <li>{@link io.spanwright.host.durable.TurnCommit}: writes the outcome of a turn
 *   <li>{@link io.spanwright.host.durable.ActionPerformer}: one request of an orchestrator
 *   <li>{@link io.spanwright.host.durable.ActivityRunner}: one activity
 *   <li>{@link io.spanwright.host.durable.Instances}: life and end of instances
 *   <li>{@link io.spanwright.host.durable.Tables}: what is in the database
 *   <li>{@link io.spanwright.host.durable.InstanceTable}, {@link
 *       io.spanwright.host.durable.HistoryTable}, {@link io.spanwright.host.durable.InboxTable},
 *       {@link io.spanwright.host.durable.TaskTable}: one table each
 *   <li>{@link io.spanwright.host.durable.InstanceControl}: start, events, terminate, suspend,
 *       purge
 *   <li>{@link io.spanwright.host.durable.InstanceQueries}: reads for clients
 *   <li>{@link io.spanwright.host.durable.Instance}: one instance
 *   <li>{@link io.spanwright.host.durable.ActivityTask}: one activity that is to run
 *   <li>{@link io.spanwright.host.durable.Message}: one message in an inbox
 *   <li>{@link io.spanwright.host.durable.Events}: makes history events
 *   <li>{@link io.spanwright.host.durable.Completions}: who waits for which instance
 *   <li>{@link io.spanwright.host.durable.SidecarService}: the gRPC service of the durable client
 * </ul>
 */
package io.spanwright.host.durable;
