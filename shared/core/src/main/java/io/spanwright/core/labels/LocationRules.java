package io.spanwright.core.labels;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Judges the names of documents. */
final class LocationRules {

    static final int LONGEST = 1024;

    /** A scheme or a drive, a start at the root, and what some systems take for a separator. */
    private static final Pattern ELSEWHERE =
            Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*|/.*|.*\\\\.*|.*//.*");

    private static final Pattern DOTS = Pattern.compile("(?:.*/)?\\.{1,2}(?:/.*)?");

    /** Dots, separators and NUL as a URL hides them. */
    private static final Pattern ESCAPED =
            Pattern.compile(".*%(?:2e|2f|5c|00).*", Pattern.CASE_INSENSITIVE);

    private final Findings findings;
    private final Set<LocationDigest> seen = new HashSet<>();

    LocationRules(Findings findings) {
        this.findings = findings;
    }

    /** Judges one location; true if its document may be read. */
    boolean check(String location, Pointer place) {
        if (!isValid(location)) {
            add(FindingCode.INVALID_LOCATION, location, place);
            return false;
        }
        if (!seen.add(LocationDigest.of(location))) {
            add(FindingCode.DUPLICATE_LOCATION, location, place);
            return false;
        }
        if (location.indexOf('/') >= 0) {
            add(FindingCode.LOCATION_IN_FOLDER, location, place);
        }
        if (location.chars().anyMatch(Character::isWhitespace)) {
            add(FindingCode.LOCATION_WITH_SPACE, location, place);
        }
        return true;
    }

    private static boolean isValid(String location) {
        return location.length() <= LONGEST
                && location.toLowerCase(Locale.ROOT).endsWith(".txt")
                && location.codePoints().noneMatch(Character::isISOControl)
                && !ELSEWHERE.matcher(location).matches()
                && !DOTS.matcher(location).matches()
                && !ESCAPED.matcher(location).matches();
    }

    private void add(FindingCode code, String location, Pointer place) {
        findings.add(Finding.of(code, place).in(location).quoting(location));
    }
}
