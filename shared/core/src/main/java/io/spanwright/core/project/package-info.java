/**
 * Projects and their labels.
 *
 * <ul>
 *   <li>{@link io.spanwright.core.project.Project}, {@link
 *       io.spanwright.core.project.ProjectStore}: a project and where it is stored
 *   <li>{@link io.spanwright.core.project.ProjectService}, {@link
 *       io.spanwright.core.project.ProjectPatch}: creates, changes, finds, deletes
 *   <li>{@link io.spanwright.core.project.Names}, ProjectRules: what names and values are allowed
 *   <li>{@link io.spanwright.core.project.LabelsParts}: all of what follows, wired together
 *   <li>{@link io.spanwright.core.project.Imports}: labels files that come by a call
 *   <li>{@link io.spanwright.core.project.UploadedLabels}: labels files that come as a blob in the
 *       {@link io.spanwright.core.project.UploadContainer}; {@link
 *       io.spanwright.core.project.LostUploads} finds those whose event was lost
 *   <li>{@link io.spanwright.core.project.Validations}: labels that are validated on demand
 *   <li>{@link io.spanwright.core.project.LabelsJudge}: judges for all of them; its answer is a
 *       {@link io.spanwright.core.project.Judgement}; {@link
 *       io.spanwright.core.project.FindingErrors} shows it to jobs
 *   <li>{@link io.spanwright.core.project.WorkingCopies}: labels files that were accepted, each a
 *       {@link io.spanwright.core.project.LabelsVersion}; Adoption makes one a project's own
 *   <li>{@link io.spanwright.core.project.DocumentWatch}: notices documents that change under their
 *       labels
 *   <li>{@link io.spanwright.core.project.TrainingObstacles}: what a training would fail for
 *   <li>{@link io.spanwright.core.project.LabelsSweep}: clears up; Turns says when for whom
 * </ul>
 */
package io.spanwright.core.project;
