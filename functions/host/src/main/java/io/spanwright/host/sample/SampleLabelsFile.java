package io.spanwright.host.sample;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Writes a sample's labels file. Every string in it is plain ASCII without quotes. */
final class SampleLabelsFile {

    private SampleLabelsFile() {}

    static String write(SampleProject project) {
        return """
        {
          "projectFileVersion": "2023-04-01",
          "stringIndexType": "Utf16CodeUnit",
          "metadata": {
            "projectName": "%1$s",
            "projectKind": "CustomEntityRecognition",
            "storageInputContainerName": "%1$s",
            "language": "en",
            "multilingual": false,
            "description": "Loan papers in eight layouts, made by a generator"
          },
          "assets": {
            "projectKind": "CustomEntityRecognition",
            "entities": [
        %2$s
            ],
            "documents": [
        %3$s
            ]
          }
        }
        """
                .formatted(project.name(), categories(), documents(project));
    }

    private static String categories() {
        return Arrays.stream(SampleCategory.values())
                .map(category -> "      {\"category\": \"" + category.wireName() + "\"}")
                .collect(Collectors.joining(",\n"));
    }

    private static String documents(SampleProject project) {
        return project.documents().stream()
                .map(SampleLabelsFile::document)
                .collect(Collectors.joining(",\n"));
    }

    private static String document(SampleDocument document) {
        return """
              {
                "location": "%s",
                "language": "en",
                "dataset": "%s",
                "entities": [
                  {
                    "regionOffset": 0,
                    "regionLength": %d,
                    "labels": [
        %s
                    ]
                  }
                ]
              }\
        """
                .formatted(
                        document.location(),
                        document.part(),
                        document.text().length(),
                        labels(document));
    }

    private static String labels(SampleDocument document) {
        return document.labels().stream()
                .map(SampleLabelsFile::label)
                .collect(Collectors.joining(",\n"));
    }

    private static String label(SampleLabel label) {
        return "              {\"category\": \"%s\", \"offset\": %d, \"length\": %d}"
                .formatted(label.category().wireName(), label.offset(), label.length());
    }
}
