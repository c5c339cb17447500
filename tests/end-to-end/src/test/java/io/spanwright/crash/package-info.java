/**
 * A backend that dies at a chosen moment: the embedded one, in which one call halts the JVM. It is
 * packed into a jar and joins the app in the host under test.
 *
 * <ul>
 *   <li>{@link io.spanwright.crash.CrashingBackendProvider} wraps the embedded backend
 *   <li>{@link io.spanwright.crash.CrashPoint} when to die
 *   <li>{@link io.spanwright.crash.CrashingBlobStore}, {@link
 *       io.spanwright.crash.CrashingItemStore} the stores that do
 * </ul>
 */
package io.spanwright.crash;
