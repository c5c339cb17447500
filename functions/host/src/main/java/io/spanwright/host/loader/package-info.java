/**
 * What the app's code can see.
 *
 * <ul>
 *   <li>{@link io.spanwright.host.loader.AppClassLoader}: the staged jars and the backend's
 *   <li>{@link io.spanwright.host.loader.WorkerClassLoader}: its parent, what the real worker shows
 * </ul>
 */
package io.spanwright.host.loader;
