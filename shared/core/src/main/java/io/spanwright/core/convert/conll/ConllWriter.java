package io.spanwright.core.convert.conll;

import static java.util.Objects.requireNonNull;

import io.spanwright.core.convert.neutral.Abilities;
import io.spanwright.core.convert.neutral.DatasetWriter;
import io.spanwright.core.convert.neutral.DocumentFacts;
import io.spanwright.core.convert.neutral.NeutralDocument;
import io.spanwright.core.convert.text.TextFile;
import io.spanwright.core.dataset.EntityLabel;
import io.spanwright.core.text.Span;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes {@code labels.conll}, a token and its tag a line, and a folder of the texts, because the
 * white space between tokens is in these only.
 */
public final class ConllWriter implements DatasetWriter {

    /** The name of the texts' folder in the folder. */
    public static final String DOCUMENTS = "documents";

    /** Tokens are in one label at most and hold no white space. */
    public static final Abilities ABILITIES =
            new Abilities(
                    false,
                    false,
                    true,
                    true,
                    Abilities::isSpace,
                    name ->
                            name.equals(name.strip())
                                    && !name.isEmpty()
                                    && name.chars().noneMatch(Abilities::isControl));

    private final Path folder;
    private final TagScheme scheme;
    private final BufferedWriter out;

    /** Writes to a folder, which is made. */
    public ConllWriter(Path folder, TagScheme scheme) throws IOException {
        this.folder = requireNonNull(folder, "folder is null");
        this.scheme = requireNonNull(scheme, "scheme is null");
        Files.createDirectories(folder.resolve(DOCUMENTS));
        this.out = Files.newBufferedWriter(folder.resolve("labels.conll"), StandardCharsets.UTF_8);
    }

    @Override
    public void write(NeutralDocument document) throws IOException {
        DocumentFacts facts = document.facts();
        String name = facts.name().orElseThrow();
        TextFile.write(folder.resolve(DOCUMENTS).resolve(name), document.text());
        out.write("# newdoc id = " + name + "\n");
        if (facts.language().isPresent()) {
            out.write("# language = " + facts.language().get() + "\n");
        }
        if (facts.mark().isPresent()) {
            out.write("# dataset = " + facts.mark().get().wireName() + "\n");
        }
        writeTokens(document);
        out.write("\n");
    }

    private void writeTokens(NeutralDocument document) throws IOException {
        List<Span> words = WordSplitter.words(document);
        List<EntityLabel> labels = document.labels();
        int next = 0;
        for (int i = 0; i < words.size(); i++) {
            Span word = words.get(i);
            while (next < labels.size() && labels.get(next).span().end() <= word.start()) {
                next++;
            }
            boolean inside = next < labels.size() && labels.get(next).span().contains(word);
            boolean first = !inside || labels.get(next).span().start() == word.start();
            if (i > 0 && first && endsLine(document.text(), words.get(i - 1).end(), word.start())) {
                out.write("\n");
            }
            Span before = i == 0 ? word : words.get(i - 1);
            String tag = inside ? tag(labels, next, word, before) : "O";
            out.write(word.in(document.text()) + "\t" + tag + "\n");
        }
    }

    private static boolean endsLine(String text, int from, int to) {
        return text.substring(from, to).chars().anyMatch(c -> c == '\n' || c == '\r');
    }

    private String tag(List<EntityLabel> labels, int index, Span word, Span before) {
        EntityLabel label = labels.get(index);
        boolean first = label.span().start() == word.start();
        boolean last = label.span().end() == word.end();
        boolean afterEqual =
                index > 0
                        && labels.get(index - 1).category().equals(label.category())
                        && labels.get(index - 1).span().contains(before);
        return scheme.letter(first, last, afterEqual) + "-" + label.category();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
