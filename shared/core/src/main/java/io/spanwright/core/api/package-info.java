/**
 * The REST API without a web server.
 *
 * <ul>
 *   <li>{@link io.spanwright.core.api.Api}: request in, response out; made by {@link
 *       io.spanwright.core.api.ApiParts}
 *   <li>{@link io.spanwright.core.api.Operation}, {@link io.spanwright.core.api.Routes}: the table
 *       of operations
 *   <li>{@link io.spanwright.core.api.ApiRequest}, {@link io.spanwright.core.api.ApiResponse}: what
 *       goes in and comes out
 *   <li>{@link io.spanwright.core.api.Authenticator}: the keys
 *   <li>BodyEncoding: refuses bodies that were not UTF-8
 *   <li>the handlers, one class a feature; Wire, EvaluationWire and AnalyzeWire, the bodies;
 *       JsonBody, the reading of bodies; Responses, the one place where errors become bodies
 * </ul>
 */
package io.spanwright.core.api;
