package io.spanwright.core.labels.offsets;

import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * How a tool counted that did not count the UTF-16 code units of this text. Of two that explain the
 * labels equally well the first is the simpler one.
 */
enum Counting {
    CODE_POINTS(
            Kind.UNIT, "Offsets count Unicode code points, as Python does", Counters::codePoints),
    LF_FOR_CRLF(
            Kind.LINE_ENDS,
            "The labels were made while the lines ended with LF; now they end with CR LF",
            Counters::lfForCrLf),
    CRLF_FOR_LF(
            Kind.LINE_ENDS,
            "The labels were made while the lines ended with CR LF; now they end with LF",
            Counters::crLfForLf),
    CODE_POINTS_OF_LF(
            Kind.UNIT,
            "Offsets count Unicode code points, and each CR LF as one, as Python does when it reads"
                    + " a text file",
            Counters::codePointsOfLf),
    TEXT_ELEMENTS(
            Kind.UNIT,
            "Offsets count text elements (what a reader takes for one character)",
            Counters::textElements),
    UTF8_BYTES(Kind.UNIT, "Offsets count UTF-8 bytes", Counters::bytes),
    UTF8_BYTES_OF_LF(
            Kind.UNIT, "Offsets count UTF-8 bytes, and each CR LF as one", Counters::bytesOfLf),
    CODE_POINTS_OF_CRLF(
            Kind.UNIT,
            "Offsets count Unicode code points, and were made while the lines ended with CR LF",
            Counters::codePointsOfCrLf),
    UTF8_BYTES_OF_CRLF(
            Kind.UNIT,
            "Offsets count UTF-8 bytes, and were made while the lines ended with CR LF",
            Counters::bytesOfCrLf),
    WITHOUT_LINE_ENDS(Kind.DRIFT, "Offsets don't count the ends of lines", Counters::noLineEnds),
    SPACES_AS_ONE(
            Kind.DRIFT,
            "Offsets count several white spaces in a row as one",
            Counters::spacesAsOne),
    ENTITIES_AS_ONE(
            Kind.DRIFT,
            "Offsets count a character reference such as &amp; as one character",
            Counters::entitiesAsOne),
    ENTITIES_FOR_CHARACTERS(
            Kind.DRIFT,
            "Offsets count & < > as they are written in HTML (&amp; &lt; &gt;)",
            Counters::entitiesForCharacters),
    TABS_AS_TWO(Kind.DRIFT, "Offsets count a tab as 2 characters", Counters.tabs(2)),
    TABS_AS_FOUR(Kind.DRIFT, "Offsets count a tab as 4 characters", Counters.tabs(4)),
    TABS_AS_EIGHT(Kind.DRIFT, "Offsets count a tab as 8 characters", Counters.tabs(8));

    /** What a person has to mend. */
    enum Kind {
        UNIT,
        LINE_ENDS,
        DRIFT
    }

    private final Kind kind;
    private final String words;

    @SuppressWarnings("ImmutableEnumChecker")
    private final BiConsumer<String, CountedText.Builder> counter;

    Counting(Kind kind, String words, BiConsumer<String, CountedText.Builder> counter) {
        this.kind = kind;
        this.words = words;
        this.counter = counter;
    }

    Kind kind() {
        return kind;
    }

    /** A sentence without its full stop. */
    String words() {
        return words;
    }

    /** The text counted so; empty where that makes no difference. Linear in the text. */
    Optional<CountedText> count(String text) {
        CountedText.Builder counted = new CountedText.Builder();
        counter.accept(text, counted);
        return counted.isPlain() ? Optional.empty() : Optional.of(counted.build());
    }
}
