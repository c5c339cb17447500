package io.spanwright.engine.serve;

import io.spanwright.engine.example.TextUnits;
import io.spanwright.engine.example.UnitBreak;
import java.util.ArrayList;
import java.util.List;

/** Cuts only texts of book length, so that memory for decoding stays bounded. */
final class TextSections {

    /** In units; more than the longest document that the REST API takes. */
    private static final int LONGEST = 60_000;

    private static final int NEAR = 5_000;

    private TextSections() {}

    /** The ends of the sections, in units; the last is the text's size. */
    static List<Integer> ends(TextUnits units) {
        List<Integer> ends = new ArrayList<>();
        int from = 0;
        while (units.size() - from > LONGEST) {
            from = bestEnd(units, from + LONGEST);
            ends.add(from);
        }
        ends.add(units.size());
        return ends;
    }

    private static int bestEnd(TextUnits units, int limit) {
        int best = limit;
        for (int unit = limit - 1; unit > limit - NEAR; unit--) {
            UnitBreak here = units.breaks()[unit];
            best = here.compareTo(units.breaks()[best]) > 0 ? unit : best;
        }
        return best;
    }
}
