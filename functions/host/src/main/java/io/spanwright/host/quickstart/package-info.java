/**
 * What the product does, shown on the sample project over its own REST API.
 *
 * <ul>
 *   <li>{@link io.spanwright.host.quickstart.Quickstart} the steps
 *   <li>{@link io.spanwright.host.quickstart.RestClient} calls the API and waits for its jobs
 *   <li>{@link io.spanwright.host.quickstart.RestException} an answer that was no success
 *   <li>{@link io.spanwright.host.quickstart.CurlCommand} the last call again, for a shell
 * </ul>
 */
package io.spanwright.host.quickstart;
