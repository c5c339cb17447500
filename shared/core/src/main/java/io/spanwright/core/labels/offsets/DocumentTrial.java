package io.spanwright.core.labels.offsets;

import io.spanwright.core.labels.CheckedDocument;
import io.spanwright.core.labels.CheckedLabel;
import java.util.Comparator;
import java.util.List;

/** The labels of one document, and how they lie wherever a cause would put them. */
final class DocumentTrial {

    /** Share of the edges that lie well at least in texts with spaces. */
    private static final double WELL = 0.9;

    private final TextEdges edges;
    private final Surfaces surfaces;
    private final SurfaceBook book;
    private final List<CheckedLabel> labels;
    private final Placement[] now;
    private final Placement.Probes[] probes;

    /**
     * @param book the words of other documents; those where the labels are as the file gives them
     *     stand under {@link Causes#NONE}
     */
    DocumentTrial(CheckedDocument document, SurfaceBook book) {
        this.edges = new TextEdges(document.text());
        this.surfaces = new Surfaces(document.text());
        this.book = book;
        this.labels =
                document.labels().stream()
                        .filter(DocumentTrial::isRange)
                        .sorted(Comparator.comparingInt(CheckedLabel::offset))
                        .toList();
        this.now = new Placement[labels.size()];
        this.probes = new Placement.Probes[labels.size()];
        for (int i = 0; i < now.length; i++) {
            CheckedLabel label = labels.get(i);
            now[i] = place(label, label.offset(), end(label), Causes.NONE);
            probes[i] = probe(label);
        }
    }

    private static boolean isRange(CheckedLabel label) {
        return label.offset() >= 0
                && label.length() > 0
                && (long) label.offset() + label.length() < Integer.MAX_VALUE / 2;
    }

    private static int end(CheckedLabel label) {
        return label.offset() + label.length();
    }

    /** In the order of their offsets, without those that are no range at all. */
    List<CheckedLabel> labels() {
        return labels;
    }

    /** Whether so few edges lie well as they are that far-fetched causes are worth a try. */
    boolean isDoubtful() {
        return share() < WELL;
    }

    private double share() {
        int well = 0;
        for (Placement placement : now) {
            well += (placement.startsWell() ? 1 : 0) + (placement.endsWell() ? 1 : 0);
        }
        return now.length == 0 ? 1 : well / (2.0 * now.length);
    }

    /** How the label of that index would lie, moved by a number of code units. */
    int pointsShifted(int index, int by) {
        CheckedLabel label = labels.get(index);
        return place(label, label.offset() + by, end(label) + by, Causes.NONE).points();
    }

    /**
     * What the labels say for a cause.
     *
     * @param cause its index, under which the book knows words
     */
    Evidence evidence(Relocation relocation, int cause) {
        Evidence evidence = new Evidence();
        for (int i = 0; i < now.length; i++) {
            ask(i, relocation, cause, evidence);
        }
        return evidence;
    }

    /** What the labels of the given indexes say. */
    Evidence evidence(Relocation relocation, int[] asked) {
        Evidence evidence = new Evidence();
        for (int i : asked) {
            ask(i, relocation, Causes.NONE, evidence);
        }
        return evidence;
    }

    private void ask(int index, Relocation relocation, int cause, Evidence evidence) {
        CheckedLabel label = labels.get(index);
        int start = relocation.start(label.offset(), label.length());
        int end = relocation.end(label.offset(), label.length());
        boolean movesStart = start != label.offset();
        boolean movesEnd = end != end(label);
        if (movesStart || movesEnd) {
            Placement then = place(label, start, end, cause);
            evidence.add(now[index], then, movesStart, movesEnd, probes[index]);
        }
    }

    /** Writes the words into the book that are labelled where the cause puts the labels. */
    void note(Relocation relocation, int cause) {
        for (CheckedLabel label : labels) {
            int start = relocation.start(label.offset(), label.length());
            int end = relocation.end(label.offset(), label.length());
            if (isInside(start, end) && end - start <= Surfaces.LONGEST) {
                book.add(cause, surfaces.of(label.category().hashCode(), start, end));
            }
        }
    }

    private Placement place(CheckedLabel label, int start, int end, int cause) {
        if (!isInside(start, end)) {
            return Placement.OUTSIDE;
        }
        return new Placement(
                true,
                edges.startsWell(start),
                edges.endsWell(end),
                isKnown(label, start, end, cause));
    }

    private boolean isInside(int start, int end) {
        return start >= 0 && start < end && end <= edges.length();
    }

    private boolean isKnown(CheckedLabel label, int start, int end, int cause) {
        if (end - start > Surfaces.LONGEST) {
            return false;
        }
        long hash = surfaces.of(label.category().hashCode(), start, end);
        return book.contains(Causes.NONE, hash) || book.contains(cause, hash);
    }

    private Placement.Probes probe(CheckedLabel label) {
        int starts = 0;
        int ends = 0;
        int known = 0;
        for (int by = Placement.Probes.NEAREST; by <= Placement.Probes.FURTHEST; by++) {
            for (int signed = -by; signed <= by; signed += 2 * by) {
                Placement at =
                        place(label, label.offset() + signed, end(label) + signed, Causes.NONE);
                starts += at.startsWell() ? 1 : 0;
                ends += at.endsWell() ? 1 : 0;
                known += at.known() ? 1 : 0;
            }
        }
        return new Placement.Probes(starts, ends, known);
    }
}
