/**
 * The product's errors, apart from any transport.
 *
 * <ul>
 *   <li>{@link io.spanwright.core.error.ErrorCode}: the catalogue, with HTTP statuses
 *   <li>{@link io.spanwright.core.error.InnerErrorCode}: what exactly was wrong
 *   <li>{@link io.spanwright.core.error.ServiceError}: an error as the user gets it
 *   <li>{@link io.spanwright.core.error.ServiceException}: carries one to the edge
 * </ul>
 */
package io.spanwright.core.error;
