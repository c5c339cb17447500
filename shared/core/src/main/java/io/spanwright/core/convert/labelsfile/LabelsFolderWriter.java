package io.spanwright.core.convert.labelsfile;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spanwright.core.convert.json.JsonLinesWriter;
import io.spanwright.core.convert.neutral.Abilities;
import io.spanwright.core.convert.neutral.DatasetWriter;
import io.spanwright.core.convert.neutral.NeutralDocument;
import io.spanwright.core.convert.text.TextFile;
import io.spanwright.core.dataset.DocumentText;
import io.spanwright.core.dataset.EntityLabel;
import io.spanwright.core.text.Span;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Writes {@code labels.json} and a folder of documents. */
public final class LabelsFolderWriter implements DatasetWriter {

    /** The name of the labels file in the folder. */
    public static final String LABELS = "labels.json";

    /** The name of the documents' folder in the folder. */
    public static final String DOCUMENTS = "documents";

    /** Labels are one flat layer. What categories may be called, validation says. */
    public static final Abilities ABILITIES =
            new Abilities(false, true, true, false, c -> false, name -> true);

    private final Path folder;
    private final ProjectFacts project;
    private final Path part;
    private final JsonLinesWriter documents;
    private final Set<String> categories = new TreeSet<>();
    private boolean multilingual;
    private boolean first = true;

    /** Writes to a folder, which is made. */
    public LabelsFolderWriter(Path folder, ProjectFacts project) throws IOException {
        this.folder = requireNonNull(folder, "folder is null");
        this.project = requireNonNull(project, "project is null");
        Files.createDirectories(folder.resolve(DOCUMENTS));
        // The categories stand before the documents, and are known after them.
        this.part = folder.resolve(LABELS + ".part");
        this.documents = new JsonLinesWriter(part);
    }

    @Override
    public void write(NeutralDocument document) throws IOException {
        String name = document.facts().name().orElseThrow();
        String text = document.text();
        boolean marked = !text.isEmpty() && text.charAt(0) == DocumentText.BYTE_ORDER_MARK;
        // Readers take one mark away; what is a character of the text must remain.
        TextFile.write(
                folder.resolve(DOCUMENTS).resolve(name),
                marked ? DocumentText.BYTE_ORDER_MARK + text : text);
        documents.writeRaw(first ? "\n" : ",\n");
        first = false;
        documents.writePart(entry(document, name));
    }

    private ObjectNode entry(NeutralDocument document, String name) {
        ObjectNode entry = JsonLinesWriter.object().put("location", name);
        document.facts()
                .language()
                .ifPresent(
                        language -> {
                            entry.put("language", language);
                            multilingual |= !primary(language).equals(primary(project.language()));
                        });
        document.facts().mark().ifPresent(mark -> entry.put("dataset", mark.wireName()));
        ArrayNode regions = entry.putArray("entities");
        List<Span> parts =
                document.regions().isEmpty()
                        ? List.of(new Span(0, document.text().length()))
                        : document.regions();
        Iterator<EntityLabel> labels = document.labels().iterator();
        Optional<EntityLabel> next = next(labels);
        for (Span part : parts) {
            ArrayNode inside = putRegion(part, regions.addObject());
            while (next.isPresent() && part.contains(next.get().span())) {
                putLabel(next.get(), inside.addObject());
                next = next(labels);
            }
        }
        return entry;
    }

    private static Optional<EntityLabel> next(Iterator<EntityLabel> labels) {
        return labels.hasNext() ? Optional.of(labels.next()) : Optional.empty();
    }

    private static String primary(String language) {
        return language.toLowerCase(Locale.ROOT).split("-", 2)[0];
    }

    private static ArrayNode putRegion(Span region, ObjectNode entry) {
        return entry.put("regionOffset", region.start())
                .put("regionLength", region.length())
                .putArray("labels");
    }

    private void putLabel(EntityLabel label, ObjectNode entry) {
        categories.add(label.category());
        entry.put("category", label.category())
                .put("offset", label.span().start())
                .put("length", label.span().length());
    }

    @Override
    public void close() throws IOException {
        documents.close();
        String head = head();
        try (var out = Files.newOutputStream(folder.resolve(LABELS))) {
            out.write(head.getBytes(StandardCharsets.UTF_8));
            Files.copy(part, out);
            out.write("\n]}}\n".getBytes(StandardCharsets.US_ASCII));
        }
        Files.delete(part);
    }

    /** Everything up to the first document. */
    private String head() {
        ObjectNode file = JsonLinesWriter.object();
        file.put("projectFileVersion", "2023-04-01").put("stringIndexType", "Utf16CodeUnit");
        file.putObject("metadata")
                .put("projectName", project.name())
                .put("projectKind", "CustomEntityRecognition")
                .put("storageInputContainerName", project.container())
                .put("language", project.language())
                .put("multilingual", multilingual);
        ObjectNode assets = file.putObject("assets").put("projectKind", "CustomEntityRecognition");
        ArrayNode entities = assets.putArray("entities");
        categories.forEach(category -> entities.addObject().put("category", category));
        assets.putArray("documents");
        String text = file.toString();
        return text.substring(0, text.length() - "]}}".length());
    }
}
