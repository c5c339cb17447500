package io.spanwright.host.console;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jline.utils.WCWidth;

/** A line of anybody's text as a terminal may show it, and how many columns it takes there. */
final class TerminalText {

    private static final Pattern CLUSTER = Pattern.compile("\\X");
    private static final int EMOJI_PRESENTATION = 0xFE0F;
    private static final char SHOWN_INSTEAD = '·';

    private TerminalText() {}

    /**
     * The text without what would move the cursor, colour the screen or turn the line around: a tab
     * becomes a space, any other control a dot. As long as before in UTF-16 code units.
     */
    static String safe(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            safe.append(safe(text.charAt(i)));
        }
        return safe.toString();
    }

    private static char safe(char c) {
        if (c == '\t') {
            return ' ';
        }
        boolean turns = (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
        boolean breaks = c == '\u2028' || c == '\u2029';
        return turns || breaks || Character.isISOControl(c) ? SHOWN_INSTEAD : c;
    }

    /** Columns that the text takes: two for a wide character, none for what joins another. */
    static int width(String text) {
        int width = 0;
        Matcher clusters = CLUSTER.matcher(text);
        while (clusters.find()) {
            width += widthOfCluster(clusters.group());
        }
        return width;
    }

    private static int widthOfCluster(String cluster) {
        if (cluster.codePoints().anyMatch(c -> c == EMOJI_PRESENTATION)) {
            return 2;
        }
        return cluster.codePoints().map(c -> Math.max(0, WCWidth.wcwidth(c))).max().orElse(0);
    }
}
