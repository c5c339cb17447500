/**
 * The staged app as data: what host.json and the function.json files say.
 *
 * <ul>
 *   <li>{@link io.spanwright.host.app.StagedApp}: host.json and all functions
 *   <li>{@link io.spanwright.host.app.HostFile}: the parts of host.json that the host heeds
 *   <li>{@link io.spanwright.host.app.FunctionFile}: one function.json
 *   <li>{@link io.spanwright.host.app.Binding}: one binding in it
 *   <li>{@link io.spanwright.host.app.AppSettings}: app settings, and {@code %NAME%} in bindings
 * </ul>
 */
package io.spanwright.host.app;
