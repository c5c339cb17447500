/**
 * The product's ports on one machine, without Azure.
 *
 * <ul>
 *   <li>{@link io.spanwright.embedded.EmbeddedBackend}: the three stores below one directory
 *   <li>{@link io.spanwright.embedded.EmbeddedBackendProvider}: opens it as the settings say
 *   <li>{@link io.spanwright.embedded.SqliteItemStore}: metadata in a SQLite file
 *   <li>{@link io.spanwright.embedded.DirectoryBlobStore}: blobs as files
 *   <li>{@link io.spanwright.embedded.DirectoryDocumentStore}: users' documents as files
 *   <li>{@code SqliteDatabase}: connections and transactions
 *   <li>{@code NativeDirectory}: where SQLite's native library is unpacked to
 *   <li>{@code FileVersion}: the version of a file, and reading exactly one
 *   <li>{@code StagingArea}: where files are written before they get their name
 *   <li>{@code FileMutex}: one at a time among threads and processes
 *   <li>{@code DirectoryWalk}: files below a directory in the order of their names
 *   <li>{@code DurableDirectories}: makes names survive a power cut
 * </ul>
 */
package io.spanwright.embedded;
