/**
 * Reports on labels files: what was found, for the user to read.
 *
 * <ul>
 *   <li>{@link io.spanwright.core.report.LabelsReport}: the report itself; {@link
 *       io.spanwright.core.report.ReportSubject} says on what
 *   <li>{@link io.spanwright.core.report.Reports}: where they are stored
 *   <li>{@link io.spanwright.core.report.ReportIndex}: which ones a project has, as {@link
 *       io.spanwright.core.report.ReportEntry}s, and the {@link io.spanwright.core.report.Attempt}
 *       at one to come
 *   <li>{@link io.spanwright.core.report.ReportClaims}: lets one worker at a time make the report
 *       on an uploaded labels file; the right to do so is a {@link
 *       io.spanwright.core.report.ReportClaim}
 *   <li>{@link io.spanwright.core.report.ReportedErrors}: reads the errors of a report again
 * </ul>
 */
package io.spanwright.core.report;
