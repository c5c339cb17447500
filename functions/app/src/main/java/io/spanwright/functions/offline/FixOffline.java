package io.spanwright.functions.offline;

import io.spanwright.core.dataset.DocumentStore.StoredDocument;
import io.spanwright.core.dataset.DocumentText;
import io.spanwright.core.labels.LabelsFile;
import io.spanwright.core.labels.LabelsFileWriter;
import io.spanwright.core.labels.Purpose;
import io.spanwright.core.labels.fix.LabelsFileMender;
import io.spanwright.core.labels.fix.Mending;
import io.spanwright.core.labels.fix.NewProject;
import io.spanwright.core.labels.fix.Repair;
import io.spanwright.core.settings.Settings;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Writes a labels file with everything mended that can be, and says what is left. */
final class FixOffline {

    /** What the file's folder is called where its own name is no name of a container. */
    private static final String CONTAINER = "documents";

    private static final String PROJECT = "project";

    private FixOffline() {}

    static Map<String, Object> run(Options options, Settings settings) throws IOException {
        Path out = target(options);
        FolderDocuments documents = new FolderDocuments(options.path("documents"));
        LabelsFileMender mender =
                new LabelsFileMender(location -> text(documents, location), project(options));
        Mending mending = mender.mend(Files.readAllBytes(options.path("labels")));
        if (mending instanceof Mending.Unreadable unreadable) {
            return FindingValues.of(unreadable.findings());
        }
        Mending.Mended mended = (Mending.Mended) mending;
        write(mended.file(), out);
        return values(mended.repairs(), out, options, settings);
    }

    private static Path target(Options options) {
        Path out = options.path("fix");
        boolean force = options.text("force").map(Boolean::parseBoolean).orElse(false);
        boolean document =
                out.startsWith(options.path("documents"))
                        && out.toString().toLowerCase(Locale.ROOT).endsWith(".txt");
        if (document || Files.isDirectory(out)) {
            throw new IllegalArgumentException(out + " is no place for a labels file");
        }
        if (Files.exists(out) && !force) {
            throw new IllegalArgumentException(
                    "There is a file " + out + " already; --force replaces it");
        }
        return out;
    }

    private static Optional<String> text(FolderDocuments documents, String location) {
        return documents
                .read(CONTAINER, location)
                .map(StoredDocument::content)
                .map(DocumentText::decode)
                .filter(DocumentText.Decoded.class::isInstance)
                .map(text -> ((DocumentText.Decoded) text).text())
                .filter(text -> !text.isEmpty());
    }

    private static NewProject project(Options options) {
        String labels = options.path("labels").getFileName().toString();
        String name = labels.replaceFirst("\\.[^.]*$", "").replaceAll("[^A-Za-z0-9_.-]+", "-");
        String folder = String.valueOf(options.path("documents").getFileName());
        boolean container = folder.matches("[a-z0-9](?:-?[a-z0-9]){2,62}");
        boolean usable = !name.isEmpty() && name.length() <= 50 && !name.equals("global");
        return new NewProject(usable ? name : PROJECT, container ? folder : CONTAINER);
    }

    /** All of the file or nothing. */
    private static void write(LabelsFile file, Path out) throws IOException {
        Path part = out.resolveSibling(out.getFileName() + ".part");
        try (OutputStream stream = Files.newOutputStream(part)) {
            new LabelsFileWriter().write(file, stream);
        }
        Files.move(part, out, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Map<String, Object> values(
            List<Repair> repairs, Path out, Options options, Settings settings) {
        Map<String, Object> written = new LinkedHashMap<>(options.values());
        written.put("labels", out.toString());
        Options left = new Options(written);
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("written", out.toString());
        values.put("repairs", repairs.stream().map(FixOffline::of).toList());
        values.putAll(
                FindingValues.of(LabeledFolder.read(left, settings, Purpose.TRAINING).findings()));
        return values;
    }

    private static Map<String, Object> of(Repair repair) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("kind", repair.kind().name());
        values.put("count", repair.count());
        values.put("message", repair.kind().sentence());
        repair.detail().ifPresent(detail -> values.put("detail", detail));
        return values;
    }
}
