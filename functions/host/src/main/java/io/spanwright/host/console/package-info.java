/**
 * What people see on their terminal.
 *
 * <ul>
 *   <li>{@link io.spanwright.host.console.ProgressBar} how far a long command is
 *   <li>{@link io.spanwright.host.console.FindingReport} what is wrong with a labels file; {@link
 *       io.spanwright.host.console.Colors} where they are wanted, {@code TerminalText} for what
 *       others wrote
 *   <li>{@link io.spanwright.host.console.ScoreTable} an evaluation as a table
 *   <li>{@link io.spanwright.host.console.ComparisonLine} a model beside a baseline
 *   <li>{@link io.spanwright.host.console.GuidanceLines} what hurts the categories
 *   <li>{@link io.spanwright.host.console.ThresholdTable} confidence thresholds
 *   <li>{@link io.spanwright.host.console.DoubtLines} labels that are likely wrong
 *   <li>{@link io.spanwright.host.console.EntityLines} entities as lines
 * </ul>
 */
package io.spanwright.host.console;
