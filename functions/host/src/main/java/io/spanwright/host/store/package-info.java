/**
 * The host's own SQLite file.
 *
 * <ul>
 *   <li>{@link io.spanwright.host.store.Database}: one connection, one transaction at a time
 *   <li>{@link io.spanwright.host.store.DataLock}: one host a data directory
 * </ul>
 */
package io.spanwright.host.store;
