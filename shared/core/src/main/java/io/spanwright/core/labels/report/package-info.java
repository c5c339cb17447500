/**
 * Findings as people and programs want to see them.
 *
 * <ul>
 *   <li>{@link io.spanwright.core.labels.report.SarifWriter}: findings as SARIF, which code hosts
 *       and editors show
 *   <li>{@link io.spanwright.core.labels.report.Excerpt}: the line of a document that a finding is
 *       about
 * </ul>
 */
package io.spanwright.core.labels.report;
