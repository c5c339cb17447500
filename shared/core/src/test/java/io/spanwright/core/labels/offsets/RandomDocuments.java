package io.spanwright.core.labels.offsets;

import io.spanwright.core.labels.CheckedDocument;
import io.spanwright.core.labels.CheckedLabel;
import io.spanwright.core.labels.Pointer;
import io.spanwright.core.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Random texts of many scripts whose labels cover whole words. */
final class RandomDocuments {

    private static final List<String> ALPHABETS =
            List.of(
                    "abcdefghijklmnopqrstuvwxyz",
                    "АБВГДЕЖЗИКЛМНОПРСТУФ",
                    "אבגדהוזחטיכלמנסעפצקרשת",
                    "ابتثجحخدذرزسشصضطظعغ",
                    "äöüßéèàçñ");

    private static final List<String> MARKS = List.of("\u0301", "\u0308", "\u0323\u0302");

    private static final List<String> BETWEEN =
            List.of(" ", " ", " ", ", ", " 😀 ", " 👩\u200D💻 ", " 👍🏽 ", " 🇩🇪 ", ". ", " and ");

    private final Random random;
    private final String lineEnd;

    RandomDocuments(Random random, String lineEnd) {
        this.random = random;
        this.lineEnd = lineEnd;
    }

    List<CheckedDocument> next(int documents, int words) {
        List<CheckedDocument> all = new ArrayList<>();
        for (int i = 0; i < documents; i++) {
            all.add(document(i, words));
        }
        return all;
    }

    private CheckedDocument document(int index, int words) {
        StringBuilder text = new StringBuilder();
        List<CheckedLabel> labels = new ArrayList<>();
        for (int i = 0; i < words; i++) {
            String word = word();
            if (random.nextInt(3) == 0) {
                labels.add(
                        new CheckedLabel(
                                Pointer.ROOT,
                                "c" + random.nextInt(3),
                                text.length(),
                                word.length()));
            }
            text.append(word).append(between());
        }
        Pointer pointer = Pointer.ROOT.to("assets").to("documents").to(index);
        return new CheckedDocument(
                pointer,
                index + ".txt",
                Optional.empty(),
                text.toString(),
                List.of(new Span(0, text.length())),
                labels);
    }

    private String between() {
        return random.nextInt(8) == 0 ? lineEnd : BETWEEN.get(random.nextInt(BETWEEN.size()));
    }

    private String word() {
        String alphabet = ALPHABETS.get(random.nextInt(ALPHABETS.size()));
        StringBuilder word = new StringBuilder();
        int length = 2 + random.nextInt(9);
        for (int i = 0; i < length; i++) {
            word.append(alphabet.charAt(random.nextInt(alphabet.length())));
            if (random.nextInt(12) == 0) {
                word.append(MARKS.get(random.nextInt(MARKS.size())));
            }
        }
        return word.toString();
    }
}
