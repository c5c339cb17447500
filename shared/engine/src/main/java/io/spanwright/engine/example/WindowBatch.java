package io.spanwright.engine.example;

import io.spanwright.engine.network.Batch;
import io.spanwright.engine.tokenizer.SpecialIds;
import java.util.Arrays;
import java.util.List;

/**
 * Windows of one or more texts as one batch.
 *
 * @param batch what the network reads, [B, S]
 * @param windows where each row comes from
 * @param special the ids around each window
 */
public record WindowBatch(Batch batch, List<TextWindow> windows, SpecialIds special) {

    /** A window and its text. */
    public record TextWindow(TextUnits units, Window window) {

        /** How many positions it takes without special ids. */
        public int subWords() {
            return units.subWords(window.from(), window.to());
        }
    }

    public WindowBatch {
        windows = List.copyOf(windows);
    }

    /** Lays windows out row by row, padded to the longest. */
    public static WindowBatch of(List<TextWindow> windows, SpecialIds special) {
        int longest = windows.stream().mapToInt(TextWindow::subWords).max().orElseThrow();
        int length = longest + special.count();
        long[] ids = new long[windows.size() * length];
        Arrays.fill(ids, special.padding());
        long[] mask = new long[ids.length];
        long[] shapes = new long[ids.length];
        for (int row = 0; row < windows.size(); row++) {
            TextWindow window = windows.get(row);
            int end = fillIds(window, special, ids, row * length);
            Arrays.fill(mask, row * length, end, 1);
            fillShapes(window, shapes, row * length + special.before().size());
        }
        return new WindowBatch(
                new Batch(ids, mask, shapes, windows.size(), length), windows, special);
    }

    private static int fillIds(TextWindow source, SpecialIds special, long[] ids, int start) {
        int at = start;
        for (int id : special.before()) {
            ids[at++] = id;
        }
        int[] firstId = source.units().encoding().firstId();
        for (int id = firstId[source.window().from()]; id < firstId[source.window().to()]; id++) {
            ids[at++] = source.units().encoding().ids()[id];
        }
        for (int id : special.after()) {
            ids[at++] = id;
        }
        return at;
    }

    private static void fillShapes(TextWindow source, long[] shapes, int start) {
        Window window = source.window();
        int[] firstId = source.units().encoding().firstId();
        for (int unit = window.from(); unit < window.to(); unit++) {
            int from = start + firstId[unit] - firstId[window.from()];
            int to = start + firstId[unit + 1] - firstId[window.from()];
            Arrays.fill(shapes, from, to, source.units().shapes()[unit]);
        }
    }

    /** Index in scores [B, S, T] of the first score of a window's unit: that of its first id. */
    public int scoreRow(int row, int unit, int tagCount) {
        TextWindow source = windows.get(row);
        int position =
                special.before().size() + source.units().subWords(source.window().from(), unit);
        return (row * batch.length() + position) * tagCount;
    }
}
