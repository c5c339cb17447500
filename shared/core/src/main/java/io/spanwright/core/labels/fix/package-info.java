/**
 * Repairs: {@link io.spanwright.core.labels.fix.LabelsFileMender} makes a {@link
 * io.spanwright.core.labels.fix.Mending} of a labels file's bytes and says what it did: each {@link
 * io.spanwright.core.labels.fix.Repair} is of a {@link io.spanwright.core.labels.fix.RepairKind}.
 * {@link io.spanwright.core.labels.fix.NewProject} fills in what old files lack.
 *
 * <p>Inside: {@code FileText} undoes encodings, {@code OldNames} tells preview formats and {@code
 * OldFormat} upgrades them; {@code ProjectRepairs}, {@code CategoryRepairs} and {@code
 * DocumentRepairs} mend one level of the file each, the last with {@code UnitRepairs}, {@code
 * OffsetMoves}, {@code LabelEdges}, {@code OverlapRepairs} and {@code RegionRepairs}; {@code
 * LabelMapping} changes labels one by one, {@code RepairLog} counts.
 */
package io.spanwright.core.labels.fix;
