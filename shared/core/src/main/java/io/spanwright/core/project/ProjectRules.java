package io.spanwright.core.project;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spanwright.core.dataset.DocumentPath;
import io.spanwright.core.dataset.DocumentStore;
import io.spanwright.core.error.ErrorCode;
import io.spanwright.core.error.InnerErrorCode;
import io.spanwright.core.error.ServiceError;
import io.spanwright.core.error.ServiceException;
import io.spanwright.core.labels.ConfidenceThreshold;
import io.spanwright.core.labels.ProjectMetadata;
import io.spanwright.core.labels.SupportedLanguages;
import io.spanwright.core.store.Json;
import io.spanwright.core.text.Utf8;
import java.util.Optional;

/** What values a project may have. Each check throws InvalidArgument and names the property. */
final class ProjectRules {

    private ProjectRules() {}

    /** Settings with a merge patch (RFC 7396, one level) applied. */
    static Optional<ObjectNode> merged(Optional<ObjectNode> old, Optional<ObjectNode> patch) {
        return patch.map(
                changes -> {
                    ObjectNode merged =
                            old.map(ObjectNode::deepCopy)
                                    .orElseGet(() -> Json.mapper().createObjectNode());
                    changes.fields().forEachRemaining(e -> merge(merged, e.getKey(), e.getValue()));
                    return merged;
                });
    }

    private static void merge(ObjectNode into, String name, JsonNode value) {
        if (value.isNull()) {
            into.remove(name);
            return;
        }
        into.set(name, value);
    }

    static void requireContainer(DocumentStore documents, String container) {
        if (!DocumentPath.isContainer(container) || !documents.containerExists(container)) {
            throw bad(
                    "storageInputContainerName",
                    "There is no such container in the storage account, or it can't be read."
                            + " Create it, and put the documents in it.");
        }
    }

    static void requireKind(String kind) {
        if (!Project.KIND.equalsIgnoreCase(kind)) {
            throw bad("projectKind", "The only kind of project is " + Project.KIND + ".");
        }
    }

    static void requireLanguage(String language) {
        if (!SupportedLanguages.supports(language)) {
            throw bad("language", "The language is not supported. Use a BCP-47 tag such as en.");
        }
    }

    /** Checks a text that is kept with the project. */
    static void requireModest(String what, String value) {
        if (value.length() > ProjectMetadata.MOST_CHARACTERS || !Utf8.isEncodable(value)) {
            throw bad(
                    what,
                    "The most is "
                            + ProjectMetadata.MOST_CHARACTERS
                            + " characters, without half a surrogate pair among them.");
        }
    }

    static void requireThreshold(Optional<ObjectNode> settings) {
        if (ConfidenceThreshold.bad(settings).isPresent()) {
            throw bad(ConfidenceThreshold.NAME, "Use a number from 0 to 1.");
        }
    }

    static void requireSame(String what, String old, String value) {
        if (!old.equals(value)) {
            throw bad(what, "It is `" + old + "` and can't be changed.");
        }
    }

    static <T> T required(String what, Optional<T> value) {
        return value.orElseThrow(() -> bad(what, "It is required for a new project."));
    }

    private static ServiceException bad(String what, String reason) {
        return new ServiceException(
                ServiceError.of(
                                ErrorCode.INVALID_ARGUMENT,
                                "The value of " + what + " is bad. " + reason)
                        .at(what)
                        .because(InnerErrorCode.INVALID_PARAMETER_VALUE, reason));
    }
}
