package io.spanwright.core.labels.offsets;

import io.spanwright.core.labels.CheckedDocument;
import io.spanwright.core.labels.CheckedLabel;
import io.spanwright.core.text.OffsetMap;
import io.spanwright.core.text.Span;
import io.spanwright.core.text.StringIndexType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/** Ways in which tools get offsets wrong, done to documents that are right. */
enum OffsetFault {
    CODE_POINTS(true) {
        @Override
        Planted plant(CheckedDocument right) {
            return counted(right, text -> text.codePointCount(0, text.length()));
        }
    },
    CODE_POINTS_OF_LF(true) {
        @Override
        Planted plant(CheckedDocument right) {
            return counted(
                    withCrLf(right),
                    text -> text.codePointCount(0, text.length()) - count(text, "\r\n"));
        }
    },
    UTF8_BYTES(true) {
        @Override
        Planted plant(CheckedDocument right) {
            return counted(right, text -> text.getBytes(StandardCharsets.UTF_8).length);
        }
    },
    TEXT_ELEMENTS(true) {
        @Override
        Planted plant(CheckedDocument right) {
            OffsetMap map = OffsetMap.of(right.text(), StringIndexType.TEXT_ELEMENTS_V8);
            return counted(right, text -> map.toRange(new Span(0, text.length())).length());
        }
    },
    LF_BECAME_CRLF(true) {
        @Override
        Planted plant(CheckedDocument right) {
            return counted(withCrLf(right), text -> text.length() - count(text, "\r\n"));
        }
    },
    CRLF_BECAME_LF(true) {
        @Override
        Planted plant(CheckedDocument right) {
            return counted(withLf(right), text -> text.length() + count(text, "\n"));
        }
    },
    SHIFT_MINUS_3(true) {
        @Override
        Planted plant(CheckedDocument right) {
            return shifted(right, -3);
        }
    },
    SHIFT_MINUS_2(true) {
        @Override
        Planted plant(CheckedDocument right) {
            return shifted(right, -2);
        }
    },
    SHIFT_MINUS_1(true) {
        @Override
        Planted plant(CheckedDocument right) {
            return shifted(right, -1);
        }
    },
    SHIFT_1(true) {
        @Override
        Planted plant(CheckedDocument right) {
            return shifted(right, 1);
        }
    },
    SHIFT_2(true) {
        @Override
        Planted plant(CheckedDocument right) {
            return shifted(right, 2);
        }
    },
    SHIFT_3(true) {
        @Override
        Planted plant(CheckedDocument right) {
            return shifted(right, 3);
        }
    },
    SHIFT_40(true) {
        @Override
        Planted plant(CheckedDocument right) {
            return shifted(right, 40);
        }
    },
    LOST_CHARACTERS(false) {
        @Override
        Planted plant(CheckedDocument right) {
            return counted(right, text -> text.length() - text.length() / 400);
        }
    },
    ENTITIES(true) {
        @Override
        Planted plant(CheckedDocument right) {
            return counted(
                    replaced(right, "and", "&<>"),
                    text ->
                            text.length()
                                    + 4 * count(text, "&")
                                    + 3 * (count(text, "<") + count(text, ">")));
        }
    },
    TABS(true) {
        @Override
        Planted plant(CheckedDocument right) {
            return counted(
                    replaced(right, ". ", ".\t"), text -> text.length() + 3 * count(text, "\t"));
        }
    },
    RELATIVE_TO_REGION(true) {
        @Override
        Planted plant(CheckedDocument right) {
            int start = Math.min(100, right.text().length() / 4);
            Span region = new Span(start, right.text().length());
            List<CheckedLabel> inside =
                    right.labels().stream().filter(label -> label.offset() >= start).toList();
            return shifted(with(right, right.text(), List.of(region), inside), -start);
        }
    },
    END_AS_LENGTH(true) {
        @Override
        Planted plant(CheckedDocument right) {
            List<CheckedLabel> labels =
                    right.labels().stream()
                            .map(l -> label(l, l.offset(), l.offset() + l.length()))
                            .toList();
            return planted(right, labels);
        }
    },
    LAST_CHARACTER_MISSING(true) {
        @Override
        Planted plant(CheckedDocument right) {
            CheckedDocument longer =
                    with(
                            right,
                            right.text(),
                            right.regions(),
                            right.labels().stream().filter(l -> l.length() > 1).toList());
            List<CheckedLabel> labels =
                    longer.labels().stream()
                            .map(l -> label(l, l.offset(), l.length() - 1))
                            .toList();
            return planted(longer, labels);
        }
    };

    private final boolean exact;

    OffsetFault(boolean exact) {
        this.exact = exact;
    }

    /** Whether the repair can know where each label belongs, also those at the edge of a change. */
    boolean isExact() {
        return exact;
    }

    abstract Planted plant(CheckedDocument right);

    private static Planted counted(CheckedDocument right, ToIntFunction<String> count) {
        List<CheckedLabel> labels = new ArrayList<>();
        for (CheckedLabel label : right.labels()) {
            int start = count.applyAsInt(right.text().substring(0, label.offset()));
            int end = count.applyAsInt(right.text().substring(0, label.offset() + label.length()));
            labels.add(label(label, start, end - start));
        }
        return planted(right, labels);
    }

    private static Planted shifted(CheckedDocument right, int by) {
        return planted(
                right,
                right.labels().stream().map(l -> label(l, l.offset() + by, l.length())).toList());
    }

    private static Planted planted(CheckedDocument right, List<CheckedLabel> wrong) {
        return new Planted(
                with(right, right.text(), right.regions(), wrong),
                right.labels().stream()
                        .map(label -> Span.ofLength(label.offset(), label.length()))
                        .toList());
    }

    private static CheckedDocument withLf(CheckedDocument right) {
        return replaced(right, "\r\n", "\n");
    }

    private static CheckedDocument withCrLf(CheckedDocument right) {
        return replaced(withLf(right), "\n", "\r\n");
    }

    /** The same document with other words, unless they are in a label. */
    private static CheckedDocument replaced(CheckedDocument right, String from, String to) {
        String text = right.text();
        boolean[] labelled = new boolean[text.length() + 1];
        for (CheckedLabel label : right.labels()) {
            for (int i = label.offset(); i < label.offset() + label.length(); i++) {
                labelled[i] = !from.contains("\n");
            }
        }
        int[] moved = new int[text.length() + 1];
        StringBuilder now = new StringBuilder();
        for (int i = 0; i < text.length(); ) {
            moved[i] = now.length();
            boolean replace =
                    text.startsWith(from, i) && !labelled[i] && !labelled[i + from.length() - 1];
            now.append(replace ? to : text.substring(i, i + 1));
            for (int k = 1; replace && k < from.length(); k++) {
                moved[i + k] = now.length();
            }
            i += replace ? from.length() : 1;
        }
        moved[text.length()] = now.length();
        return with(
                right,
                now.toString(),
                List.of(),
                right.labels().stream()
                        .map(
                                l ->
                                        label(
                                                l,
                                                moved[l.offset()],
                                                moved[l.offset() + l.length()] - moved[l.offset()]))
                        .toList());
    }

    private static CheckedDocument with(
            CheckedDocument right, String text, List<Span> regions, List<CheckedLabel> labels) {
        return new CheckedDocument(
                right.pointer(), right.location(), right.mark(), text, regions, labels);
    }

    private static CheckedLabel label(CheckedLabel label, int offset, int length) {
        return new CheckedLabel(label.pointer(), label.category(), offset, length);
    }

    private static int count(String text, String part) {
        int count = 0;
        for (int i = text.indexOf(part); i >= 0; i = text.indexOf(part, i + part.length())) {
            count++;
        }
        return count;
    }
}
