package io.spanwright.core.labels.offsets;

import io.spanwright.core.SharedData;
import io.spanwright.core.dataset.DocumentText;
import io.spanwright.core.labels.CheckedDocument;
import io.spanwright.core.labels.CheckedLabel;
import io.spanwright.core.labels.LabelsFile;
import io.spanwright.core.labels.LabelsFile.Label;
import io.spanwright.core.labels.LabelsFile.Region;
import io.spanwright.core.labels.LabelsFileReader;
import io.spanwright.core.labels.Pointer;
import io.spanwright.core.text.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A labels file and its documents as the checks of contents get them. */
final class CheckedFolder {

    private CheckedFolder() {}

    /** The documents of a data set that lies beside the repository. */
    static List<CheckedDocument> shared(String name) throws IOException {
        Path folder = SharedData.path(name);
        return read(folder.resolve("labels.json"), folder.resolve("documents"));
    }

    static List<CheckedDocument> read(Path labels, Path documents) throws IOException {
        LabelsFile file =
                new LabelsFileReader().read(Files.readAllBytes(labels)).file().orElseThrow();
        List<LabelsFile.Document> listed = file.assets().orElseThrow().documents().orElseThrow();
        List<CheckedDocument> checked = new ArrayList<>();
        for (int i = 0; i < listed.size(); i++) {
            Path path = documents.resolve(listed.get(i).location().orElseThrow());
            DocumentText text = DocumentText.decode(Files.readAllBytes(path));
            Pointer pointer = Pointer.ROOT.to("assets").to("documents").to(i);
            checked.add(document(listed.get(i), pointer, ((DocumentText.Decoded) text).text()));
        }
        return checked;
    }

    private static CheckedDocument document(
            LabelsFile.Document document, Pointer pointer, String text) {
        List<Span> regions = new ArrayList<>();
        List<CheckedLabel> labels = new ArrayList<>();
        for (Region region : document.entities().orElse(List.of())) {
            regions.add(
                    Span.ofLength(
                            region.regionOffset().orElse(0), region.regionLength().orElse(0)));
            for (Label label : region.labels().orElse(List.of())) {
                labels.add(
                        new CheckedLabel(
                                pointer,
                                label.category().orElseThrow(),
                                label.offset().orElseThrow(),
                                label.length().orElseThrow()));
            }
        }
        return new CheckedDocument(
                pointer,
                document.location().orElseThrow(),
                Optional.empty(),
                text,
                regions,
                labels);
    }
}
