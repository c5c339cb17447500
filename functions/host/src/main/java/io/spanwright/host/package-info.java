/**
 * The embedded host: runs a staged Azure Functions app on one machine.
 *
 * <ul>
 *   <li>{@link io.spanwright.host.EmbeddedHost}: starts and stops everything
 *   <li>{@link io.spanwright.host.HostOptions}: what one run needs to know
 *   <li>{@link io.spanwright.host.TlsOptions}: where the certificate comes from
 *   <li>{@link io.spanwright.host.HostSettings}: the host's own settings
 *   <li>{@link io.spanwright.host.HostException}: why the host cannot start or go on
 * </ul>
 */
package io.spanwright.host;
