/**
 * HTTP triggers on Jetty.
 *
 * <ul>
 *   <li>{@link io.spanwright.host.http.HttpService}: the server
 *   <li>{@link io.spanwright.host.http.FunctionHandler}: one exchange, from request to response
 *   <li>{@link io.spanwright.host.http.RequestReader}: what the client sent, as invocation data
 *   <li>{@link io.spanwright.host.http.TextBody}: bodies that must be UTF-8
 *   <li>{@link io.spanwright.host.http.RequestUri}: the request's URI, where it is none too
 *   <li>{@link io.spanwright.host.http.PercentDecoder}: percent escapes of a path
 *   <li>{@link io.spanwright.host.http.ResponseWriter}: what the function returned, to the client
 *   <li>{@link io.spanwright.host.http.JsonErrorHandler}: errors of the server itself
 *   <li>{@link io.spanwright.host.http.Router}: method and path to function
 *   <li>{@link io.spanwright.host.http.RouteTemplate}: one route
 *   <li>{@link io.spanwright.host.http.RouteSegment}: one segment of it
 *   <li>{@link io.spanwright.host.http.RouteConstraint}: what a parameter must look like
 *   <li>{@link io.spanwright.host.http.TlsFiles}: certificate and key
 *   <li>{@link io.spanwright.host.http.SelfSignedCertificate}: makes them
 * </ul>
 */
package io.spanwright.host.http;
