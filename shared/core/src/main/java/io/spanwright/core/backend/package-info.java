/**
 * What a backend offers.
 *
 * <ul>
 *   <li>{@link io.spanwright.core.backend.Backend}: metadata, blobs and documents
 *   <li>{@link io.spanwright.core.backend.BackendProvider}: opens one; found by name
 * </ul>
 */
package io.spanwright.core.backend;
