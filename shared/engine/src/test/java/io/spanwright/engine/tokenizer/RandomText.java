package io.spanwright.engine.tokenizer;

import java.util.List;
import java.util.Random;

/** Text out of everything that has ever broken an offset. */
public final class RandomText {

    private static final List<String> PARTS =
            List.of(
                    "a",
                    "B",
                    "Zürich",
                    "İ",
                    "ß",
                    "ﬁ",
                    "e\u0301",
                    "\u0301",
                    "हिन्दी",
                    "ภาษา",
                    "한국",
                    "東京",
                    "タワー",
                    "😀",
                    "👨\u200d👩\u200d👧",
                    "\u200b",
                    "\ufeff",
                    "\ud800",
                    "\udc00",
                    "\u0000",
                    "\u0085",
                    " ",
                    " ",
                    "  ",
                    "\r\n",
                    "\n",
                    "\t",
                    "\u00a0",
                    "1,234.50",
                    "$",
                    "[SEP]",
                    "\u202e",
                    "العربية",
                    "x\u0323\u0302",
                    "–",
                    "\ufffd",
                    "\u3000");

    private RandomText() {}

    /** That many parts. */
    public static String of(Random random, int parts) {
        StringBuilder text = new StringBuilder();
        for (int part = 0; part < parts; part++) {
            text.append(PARTS.get(random.nextInt(PARTS.size())));
        }
        return text.toString();
    }
}
