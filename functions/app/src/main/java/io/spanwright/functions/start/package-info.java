/**
 * How a worker starts.
 *
 * <ul>
 *   <li>{@link io.spanwright.functions.start.SpanwrightInjector}: hands the worker its function
 *       objects
 *   <li>{@link io.spanwright.functions.start.FunctionObjects}: all of them, made once
 *   <li>{@link io.spanwright.functions.start.Backends}: finds the backend that the settings name
 *   <li>{@link io.spanwright.functions.start.EngineParts}: the engine as the settings want it
 * </ul>
 */
package io.spanwright.functions.start;
