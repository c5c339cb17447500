/**
 * Between the Functions library's HTTP types and core's.
 *
 * <ul>
 *   <li>{@link io.spanwright.functions.http.HttpOperations}: one request through core's API
 *   <li>{@link io.spanwright.functions.http.OtherRoutes}: actions with and without a slash
 * </ul>
 */
package io.spanwright.functions.http;
