/**
 * Calls the app's functions the way Azure's Java worker does.
 *
 * <ul>
 *   <li>{@link io.spanwright.host.worker.FunctionWorker}: middleware, instances, calls
 *   <li>{@link io.spanwright.host.worker.LoadedFunction}: a function and its Java method
 *   <li>{@link io.spanwright.host.worker.BoundParameter}: where a parameter's value comes from
 *   <li>{@link io.spanwright.host.worker.Invocation}: the data of one call
 *   <li>{@link io.spanwright.host.worker.InvocationContext}: what middleware and function see of it
 *   <li>{@link io.spanwright.host.worker.ValueConverter}: data to a parameter's Java type
 *   <li>{@link io.spanwright.host.worker.FunctionResult}: results in the forms that leave the
 *       worker
 *   <li>{@link io.spanwright.host.worker.HttpRequestData}: the data of an HTTP call
 *   <li>{@link io.spanwright.host.worker.HttpRequest}: the app's view of it
 *   <li>{@link io.spanwright.host.worker.HttpResponse}: what the app answers
 * </ul>
 */
package io.spanwright.host.worker;
