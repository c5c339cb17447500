/**
 * A new model beside the one that is in use.
 *
 * <ul>
 *   <li>{@link io.spanwright.host.compare.ServedComparison} asks a server about two of its models
 *   <li>{@link io.spanwright.host.compare.Gate} whether the new model may take the place
 * </ul>
 */
package io.spanwright.host.compare;
