package io.spanwright.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The regular files below a directory, in the order of their names (code points, ascending). Names
 * are relative to the directory and divided by {@code /}. Reads one directory at a time, when it is
 * reached; follows no links.
 */
final class DirectoryWalk implements Iterator<String> {

    private static final Comparator<Entry> BY_NAME =
            Comparator.comparing(
                    entry -> entry.sortedAs().getBytes(StandardCharsets.UTF_8),
                    Arrays::compareUnsigned);

    private final String prefix;
    private final Deque<Entry> ahead = new ArrayDeque<>();

    private DirectoryWalk(Path root, String prefix) {
        this.prefix = prefix;
        enter(new Entry(root, "", true));
    }

    /** The names that start with {@code prefix}; none where {@code root} is no directory. */
    static Stream<String> names(Path root, String prefix) {
        return StreamSupport.stream(
                () ->
                        Spliterators.spliteratorUnknownSize(
                                new DirectoryWalk(root, prefix),
                                Spliterator.ORDERED | Spliterator.DISTINCT),
                Spliterator.ORDERED | Spliterator.DISTINCT,
                false);
    }

    @Override
    public boolean hasNext() {
        while (!ahead.isEmpty() && ahead.peek().directory()) {
            enter(ahead.pop());
        }
        return !ahead.isEmpty();
    }

    @Override
    public String next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ahead.pop().name();
    }

    private void enter(Entry directory) {
        List<Entry> entries = entries(directory);
        for (int i = entries.size() - 1; i >= 0; i--) {
            ahead.push(entries.get(i));
        }
    }

    private List<Entry> entries(Entry directory) {
        try (Stream<Path> children = Files.list(directory.path())) {
            return children.map(child -> Entry.of(directory, child))
                    .filter(entry -> entry.mayStartWith(prefix))
                    .sorted(BY_NAME)
                    .toList();
        } catch (FileSystemException e) {
            if (Files.isDirectory(directory.path())) {
                throw new UncheckedIOException(e);
            }
            return List.of(); // gone, or never there
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Entry(Path path, String name, boolean directory) {

        static Entry of(Entry parent, Path child) {
            String name = parent.prefixOfChildren() + child.getFileName();
            return new Entry(child, name, Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS));
        }

        private String prefixOfChildren() {
            return name.isEmpty() ? "" : name + "/";
        }

        /** So that {@code a-b} comes before {@code a/b}, although {@code a} comes before both. */
        String sortedAs() {
            return directory ? name + "/" : name;
        }

        boolean mayStartWith(String prefix) {
            return sortedAs().startsWith(prefix) || (directory && prefix.startsWith(sortedAs()));
        }
    }
}
