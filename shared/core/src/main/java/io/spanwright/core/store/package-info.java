/**
 * Where everything is stored: two narrow ports that a backend implements, and what the typed stores
 * are made of.
 *
 * <ul>
 *   <li>{@link io.spanwright.core.store.ItemStore}: metadata, with {@link
 *       io.spanwright.core.store.ItemKey}, {@link io.spanwright.core.store.ItemChange}, {@link
 *       io.spanwright.core.store.ItemChanges}, {@link io.spanwright.core.store.StoredItem}
 *   <li>{@link io.spanwright.core.store.BlobStore}: blobs, with {@link
 *       io.spanwright.core.store.BlobPath}, {@link io.spanwright.core.store.BlobContent}, {@link
 *       io.spanwright.core.store.BlobVersion}
 *   <li>{@link io.spanwright.core.store.ETag}, {@link
 *       io.spanwright.core.store.PreconditionFailedException}: optimistic concurrency
 *   <li>{@link io.spanwright.core.store.ItemCollection}, {@link io.spanwright.core.store.Stored}:
 *       items as typed values
 *   <li>{@link io.spanwright.core.store.Blobs}: reading and writing whole blobs
 *   <li>{@link io.spanwright.core.store.Json}, {@link io.spanwright.core.store.Sha256}: records as
 *       JSON; content as a name
 *   <li>{@link io.spanwright.core.store.Retry}: once more after a lost write
 * </ul>
 */
package io.spanwright.core.store;
