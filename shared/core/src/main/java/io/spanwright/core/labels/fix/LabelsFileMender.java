package io.spanwright.core.labels.fix;

import static java.util.Objects.requireNonNull;

import io.spanwright.core.labels.Finding;
import io.spanwright.core.labels.FindingCode;
import io.spanwright.core.labels.LabelsFile;
import io.spanwright.core.labels.LabelsFile.Assets;
import io.spanwright.core.labels.LabelsFileReader;
import io.spanwright.core.labels.LabelsReading;
import io.spanwright.core.text.StringIndexType;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Mends labels files, and says what it did. Never drops a label but one that is there twice or that
 * overlaps a longer one, never changes a document, and changes nothing in what it mended before.
 * Holds the whole file and one text at a time.
 */
public final class LabelsFileMender {

    /** A repair can bring another fault to light, such as a shift in labels of another unit. */
    private static final int MOST_ROUNDS = 5;

    private final Function<String, Optional<String>> texts;
    private final NewProject project;

    /**
     * A mender.
     *
     * @param texts the text of a document by its location, without byte order mark; empty where it
     *     can't be read
     */
    public LabelsFileMender(Function<String, Optional<String>> texts, NewProject project) {
        this.texts = requireNonNull(texts, "texts is null");
        this.project = requireNonNull(project, "project is null");
    }

    /** Mends the bytes of a labels file. */
    public Mending mend(byte[] content) {
        RepairLog log = new RepairLog();
        byte[] present = OldFormat.upgraded(FileText.plain(content, log), log);
        LabelsReading reading = new LabelsFileReader().read(present);
        boolean losesValues = reading.findings().stream().anyMatch(Finding::isError);
        if (reading.file().isEmpty() || losesValues) {
            return new Mending.Unreadable(reading.findings());
        }
        log.add(RepairKind.UNKNOWN_PROPERTY_DROPPED, countUnknown(reading.findings()));
        LabelsFile file = reading.file().get();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            LabelsFile before = file;
            file = mend(file, log);
            if (file.equals(before)) {
                break;
            }
        }
        return new Mending.Mended(file, log.toList());
    }

    private static int countUnknown(List<Finding> findings) {
        return (int)
                findings.stream().filter(f -> f.code() == FindingCode.UNKNOWN_PROPERTY).count();
    }

    private LabelsFile mend(LabelsFile file, RepairLog log) {
        Optional<StringIndexType> unit = file.stringIndexType().flatMap(StringIndexType::parse);
        LabelsFile project = new ProjectRepairs(this.project, log).mend(file);
        return new LabelsFile(
                project.projectFileVersion(),
                project.stringIndexType(),
                project.metadata(),
                project.assets().map(assets -> mend(assets, unit, log)));
    }

    private Assets mend(Assets assets, Optional<StringIndexType> unit, RepairLog log) {
        DocumentRepairs documents = new DocumentRepairs(texts, unit, log);
        Assets mended =
                new Assets(
                        assets.projectKind(),
                        assets.entities(),
                        assets.documents().map(documents::mend));
        return new CategoryRepairs(log).mend(mended);
    }
}
