package io.spanwright.core.text;

import java.util.List;
import java.util.Random;

/** Random texts of the kinds that offsets go wrong in. */
public final class RandomTexts {

    private static final List<String> PIECES =
            List.of(
                    "a",
                    "Z",
                    " ",
                    "\r\n",
                    "\n",
                    "\r",
                    "é",
                    "e\u0301",
                    "\u0301",
                    "ß",
                    "漢",
                    "か\u3099",
                    "각",
                    "\u1100\u1161\u11A8",
                    "😀",
                    "👍🏽",
                    "👩\u200D💻",
                    "🇩🇪",
                    "🇩",
                    "ก\u0E33",
                    "क्ष",
                    "\u200D",
                    "\uFEFF",
                    "\u00AD",
                    "\u0085",
                    "\uD83D",
                    "\uDE00",
                    "\u0600",
                    "\u05D0");

    private RandomTexts() {}

    /** A text of up to {@code pieces} pieces, decided by the generator. */
    public static String next(Random random, int pieces) {
        StringBuilder text = new StringBuilder();
        int count = random.nextInt(pieces + 1);
        for (int i = 0; i < count; i++) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }
}
