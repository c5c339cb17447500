package io.spanwright.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** English texts of 1,000 characters: sentences about loans, with other names and numbers each. */
final class ServingTexts {
    static final int LENGTH = 1_000;

    private static final List<String> SENTENCES =
            List.of(
                    "On %d May, the lender paid $%d.00 into the account of the borrower. ",
                    "Interest of %d percent is due within %d days of the end of each quarter. ",
                    "Both parties live at %d Mill Road, Norwich, and sign in room %d. ",
                    "If payment %d is late, a fee of $%d is added to what is still owed. ");

    private ServingTexts() {}

    /** So many texts, the same ones each time. */
    static List<String> make(int count) {
        SplittableRandom random = new SplittableRandom(1);
        List<String> texts = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            texts.add(make(random));
        }
        return texts;
    }

    private static String make(SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        while (text.length() < LENGTH) {
            String sentence = SENTENCES.get(random.nextInt(SENTENCES.size()));
            text.append(sentence.formatted(random.nextInt(1, 99), random.nextInt(1, 9_999)));
        }
        return text.substring(0, LENGTH);
    }
}
