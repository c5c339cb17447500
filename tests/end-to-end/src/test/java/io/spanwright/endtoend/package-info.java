/**
 * The packaged app in the embedded host, as a process of its own.
 *
 * <ul>
 *   <li>{@link io.spanwright.endtoend.HostProcess} the process under test
 *   <li>{@link io.spanwright.endtoend.Distribution} what is run: jar, app, backends, tiny encoder
 *   <li>{@link io.spanwright.endtoend.SharedHosts} gives tests the hosts that all classes share:
 *       {@link io.spanwright.endtoend.QuickstartHost}, {@link io.spanwright.endtoend.TinyHost}
 *   <li>{@link io.spanwright.endtoend.HostState} all that a bad call could have spoiled
 *   <li>{@link io.spanwright.endtoend.DataCopy} a copy of a data directory, for a second host
 *   <li>{@link io.spanwright.endtoend.TestClient} raw calls of the REST API
 *   <li>{@link io.spanwright.endtoend.AnalyzeCalls} bodies of analyze calls
 *   <li>{@link io.spanwright.endtoend.TestProject} a project to train on
 *   <li>{@link io.spanwright.endtoend.OrderLines} documents that even a tiny encoder learns
 *   <li>{@link io.spanwright.endtoend.TrainingRun} one training over several lives of the host
 *   <li>{@link io.spanwright.endtoend.Commands} child processes
 *   <li>{@link io.spanwright.endtoend.ClientProgram} unmodified clients as programs; {@link
 *       io.spanwright.endtoend.JavaClient} is one of them
 *   <li>{@link io.spanwright.endtoend.SampleText} the text that they analyze
 * </ul>
 */
package io.spanwright.endtoend;
