package io.spanwright.host.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalTextTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "``, 0",
                "Ann, 3",
                "e\u0301, 1",
                "\u4E2D\u6587, 4",
                "\uD55C, 2",
                "\uFF21, 2",
                "\uD83D\uDE42, 2",
                "\u2764\uFE0F, 2",
                "\uD83D\uDC69\u200D\uD83D\uDCBB, 2",
                "\u200B, 0"
            })
    void countsColumnsAsATerminalDoes(String text, int columns) {
        assertThat(TerminalText.width(text)).isEqualTo(columns);
    }

    @Test
    void letsNothingThroughThatControlsTheTerminal() {
        String text = "a\tb\u001B[31mc\u0007\u202Ed\u2066e\u009Bf\u2028g\r\n";

        assertThat(TerminalText.safe(text)).isEqualTo("a b·[31mc··d·e·f·g··").hasSameSizeAs(text);
    }
}
