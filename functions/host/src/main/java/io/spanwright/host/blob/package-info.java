/**
 * Blob triggers on the directory of the embedded backend, {@code blobs/<container>/<name>}.
 *
 * <ul>
 *   <li>{@link io.spanwright.host.blob.BlobService}: watches, waits until files are stable, calls
 *   <li>{@link io.spanwright.host.blob.BlobPattern}: which blobs a trigger is for
 *   <li>{@link io.spanwright.host.blob.BlobFile}: one file and its version
 *   <li>{@link io.spanwright.host.blob.BlobDirectory}: lists and watches files
 *   <li>{@link io.spanwright.host.blob.Receipts}: which versions are done, failed or given up
 * </ul>
 */
package io.spanwright.host.blob;
