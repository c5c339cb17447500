package io.spanwright.host.console;

import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.Style;

/**
 * Colours where they are wanted. No markup: what is coloured may hold any characters.
 *
 * @param wanted whether escape sequences are written
 */
public record Colors(boolean wanted) {

    /** As the terminal and the variables {@code NO_COLOR} and {@code CLICOLOR_FORCE} say. */
    public static Colors of(Ansi ansi) {
        return new Colors(ansi.enabled());
    }

    String error(String text) {
        return styled(text, Style.bold, Style.fg_red);
    }

    String warning(String text) {
        return styled(text, Style.bold, Style.fg_yellow);
    }

    String good(String text) {
        return styled(text, Style.fg_green);
    }

    String faint(String text) {
        return styled(text, Style.faint);
    }

    String bold(String text) {
        return styled(text, Style.bold);
    }

    private String styled(String text, Style... styles) {
        return wanted && !text.isEmpty() ? Style.on(styles) + text + Style.reset.on() : text;
    }
}
