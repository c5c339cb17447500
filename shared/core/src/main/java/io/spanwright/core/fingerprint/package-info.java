/**
 * What documents were like when they were judged, so that it can be told later whether they have
 * changed under their labels.
 *
 * <ul>
 *   <li>{@link io.spanwright.core.fingerprint.Fingerprint}: of one document
 *   <li>{@link io.spanwright.core.fingerprint.DocumentFingerprints}: of all documents of a labels
 *       file, stored in 32 bytes each
 *   <li>{@link io.spanwright.core.fingerprint.DocumentWitness}: takes them while a labels file is
 *       judged, and finds what has changed since others were taken
 *   <li>{@link io.spanwright.core.fingerprint.ChangedDocuments}: finds what may have changed by a
 *       listing alone
 * </ul>
 */
package io.spanwright.core.fingerprint;
