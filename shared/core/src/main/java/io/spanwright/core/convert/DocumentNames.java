package io.spanwright.core.convert;

import io.spanwright.core.dataset.DocumentPath;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Gives each document a name that no other has, also not where case does not matter, and under
 * which it can be a file: the name it had, if that is one.
 */
final class DocumentNames {

    private static final String EXTENSION = ".txt";

    /** What common file systems take, in bytes, with room for another extension. */
    private static final int LONGEST_PART = 200;

    /** A folder of that name could be a file's name too. */
    private static final Pattern FOLDER_LIKE_FILE =
            Pattern.compile("\\.(?:txt|ann)/", Pattern.CASE_INSENSITIVE);

    private final Set<String> taken = new HashSet<>();
    private long number;

    /** The name of the next document, which had that one. */
    String next(Optional<String> wanted) {
        if (wanted.isPresent() && isFile(wanted.get()) && taken.add(key(wanted.get()))) {
            return wanted.get();
        }
        String name;
        do {
            number++;
            name = String.format(Locale.ROOT, "document-%06d%s", number, EXTENSION);
        } while (!taken.add(key(name)));
        return name;
    }

    private static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    private static boolean isFile(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(EXTENSION)
                && DocumentPath.of("folder", name).isPresent()
                && name.chars().noneMatch(c -> "<>:\"|?*".indexOf(c) >= 0)
                && name.equals(name.strip())
                && !FOLDER_LIKE_FILE.matcher(name).find()
                && Arrays.stream(name.split("/"))
                        .allMatch(
                                part ->
                                        part.getBytes(StandardCharsets.UTF_8).length
                                                <= LONGEST_PART);
    }
}
