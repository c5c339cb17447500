package io.spanwright.engine.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LineBreaksTest {

    private static final String PROSE =
            "This agreement is made on the first day of March between the parties named below, who"
                    + " have read it and understood what it says about the loan, its interest, the"
                    + " fees and the way in which all of it is to be paid back over the years.";

    /** As a typewriter does it: a word that does not fit goes to the next line. */
    private static String wrap(String text, int width, String lineEnd) {
        StringBuilder wrapped = new StringBuilder();
        int column = 0;
        for (String word : text.split(" ")) {
            if (column > 0 && column + 1 + word.length() > width) {
                wrapped.append(lineEnd);
                column = 0;
            } else if (column > 0) {
                wrapped.append(' ');
                column++;
            }
            wrapped.append(word);
            column += word.length();
        }
        return wrapped.toString();
    }

    /** The breaks at each place where lines end. */
    private static List<Integer> breaks(String text) {
        LineBreaks lines = LineBreaks.of(text);
        return IntStream.range(1, text.length())
                .filter(at -> isSpace(text, at) && !isSpace(text, at - 1))
                .filter(from -> text.substring(from, spaceEnd(text, from)).matches("(?s).*\\v.*"))
                .mapToObj(from -> lines.between(from, spaceEnd(text, from)))
                .toList();
    }

    private static int spaceEnd(String text, int from) {
        int to = from;
        while (to < text.length() && isSpace(text, to)) {
            to++;
        }
        return to;
    }

    private static boolean isSpace(String text, int at) {
        return Character.isWhitespace(text.charAt(at));
    }

    @Test
    void takesTheBreaksOfWrappedProseForSpaces() {
        for (String lineEnd : List.of("\n", "\r\n", "\r", " \n    ")) {
            for (int width = 50; width <= 100; width += 10) {
                assertThat(breaks(wrap(PROSE, width, lineEnd))).isNotEmpty().containsOnly(0);
            }
        }
    }

    @Test
    void endsParagraphsOfWrappedProse() {
        String wrapped = wrap(PROSE, 60, "\n");
        assertThat(breaks(wrapped + "\n\n" + wrapped)).contains(2).containsOnly(0, 2);
        String shortLine = "Signed in Basel.\n";
        assertThat(breaks(wrapped + "\n\n" + shortLine + shortLine + wrapped))
                .containsOnly(0, 1, 2)
                .filteredOn(found -> found == 1)
                .hasSize(2);
    }

    @Test
    void endsLinesThatAreNotWrapped() {
        String posts =
                "good morning everybody out there\n"
                        + "@ana see you in Lisbon on Friday, can't wait!!\n"
                        + "so tired\n"
                        + "the new phone is out and I want it, who else stands in line right now in"
                        + " front of the store in Berlin?\n"
                        + "ok";
        assertThat(breaks(posts)).containsOnly(1).hasSize(4);
        assertThat(breaks("Anna Example\n12 Long Street of the North\nSpringfield\nUtopia"))
                .containsOnly(1);
        String log = "2026-03-01T12:00:00 INFO  Payment of $5,000.00 by Contoso was received\n";
        assertThat(breaks(log.repeat(5))).containsOnly(1);
        String table = "Borrower: Contoso\nLender: Woodgrove Bank\nAmount: $5,000.00\n";
        assertThat(breaks(table.repeat(5))).containsOnly(1);
    }

    @Test
    void wrapsScriptsWithoutSpacesAtAnyCharacter() {
        String text = "本契約は、甲と乙との間で締結される金銭消費貸借契約である。".repeat(12);
        String wrapped =
                IntStream.range(0, text.length() / 48)
                        .mapToObj(line -> text.substring(48 * line, 48 * (line + 1)))
                        .collect(Collectors.joining("\n"));
        assertThat(breaks(wrapped)).isNotEmpty().containsOnly(0);
        String sentences = text.replace("。", "。\n");
        assertThat(breaks(sentences.strip())).isNotEmpty().containsOnly(1);
        String uneven =
                "甲は乙に対し、金員を貸し付ける。\n乙は、これを借り受けることを約した。利息は年三パーセントとし、"
                        + "毎月末日までに支払うものとする。\n遅延損害金は別に定める。\n以上。\n乙は甲に対し、元本を返済する。";
        assertThat(breaks(uneven)).containsOnly(1);
    }

    @Test
    void hasNothingToSayAboutATextWithoutLines() {
        assertThat(LineBreaks.of("").between(0, 0)).isZero();
        assertThat(breaks(PROSE)).isEmpty();
    }
}
