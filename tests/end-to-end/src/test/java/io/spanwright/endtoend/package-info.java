/**
 * The packaged app in the embedded host, as a process of its own.
 *
 * <ul>
 *   <li>{@link io.spanwright.endtoend.HostProcess} the process under test
 *   <li>{@link io.spanwright.endtoend.Distribution} what is run: jar, app, backends, tiny encoder
 *   <li>{@link io.spanwright.endtoend.TestClient} raw calls of the REST API
 *   <li>{@link io.spanwright.endtoend.TestProject} a small project to train on
 *   <li>{@link io.spanwright.endtoend.TrainingRun} one training over several lives of the host
 *   <li>{@link io.spanwright.endtoend.Commands} child processes
 *   <li>{@link io.spanwright.endtoend.JavaClient} the unmodified Java client, as a program
 * </ul>
 */
package io.spanwright.endtoend;
