/**
 * Projects and their labels.
 *
 * <ul>
 *   <li>{@link io.spanwright.core.project.Project}, {@link
 *       io.spanwright.core.project.ProjectStore}: a project and where it is stored
 *   <li>{@link io.spanwright.core.project.ProjectService}, {@link
 *       io.spanwright.core.project.ProjectPatch}: creates, changes, finds, deletes
 *   <li>{@link io.spanwright.core.project.Names}, ProjectRules: what names and values are allowed
 *   <li>{@link io.spanwright.core.project.Imports}: labels files that come by a call
 *   <li>{@link io.spanwright.core.project.UploadedLabels}, {@link
 *       io.spanwright.core.project.LabelsReport}: labels files that come as a blob
 *   <li>{@link io.spanwright.core.project.WorkingCopies}: labels files that were accepted
 * </ul>
 */
package io.spanwright.core.project;
