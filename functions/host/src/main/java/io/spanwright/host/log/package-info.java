/**
 * What the host prints.
 *
 * <ul>
 *   <li>{@link io.spanwright.host.log.HostLogging}: levels and where records go
 *   <li>{@link io.spanwright.host.log.OneLineFormatter}: one line a record
 * </ul>
 */
package io.spanwright.host.log;
