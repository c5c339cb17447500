package io.spanwright.host.cli;

import java.nio.charset.Charset;

/** What to do where files with names like {@code Müller.txt} cannot be opened. */
final class LocaleHint {

    static final String TEXT = "set the environment variable LC_ALL=C.UTF-8 and run it again";

    private LocaleHint() {}

    /** Whether the character set that Java uses for file names lacks common letters. */
    static boolean isNeeded() {
        String names = System.getProperty("sun.jnu.encoding");
        return names != null
                && Charset.isSupported(names)
                && !Charset.forName(names).newEncoder().canEncode('\u00fc');
    }
}
