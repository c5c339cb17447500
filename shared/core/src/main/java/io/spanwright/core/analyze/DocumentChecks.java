package io.spanwright.core.analyze;

import io.spanwright.core.analyze.AnalyzeRequest.Document;
import io.spanwright.core.error.ErrorCode;
import io.spanwright.core.error.InnerErrorCode;
import io.spanwright.core.error.ServiceError;
import io.spanwright.core.error.ServiceException;
import io.spanwright.core.labels.SupportedLanguages;
import io.spanwright.core.settings.Setting;
import io.spanwright.core.settings.Settings;
import io.spanwright.core.text.OffsetMap;
import io.spanwright.core.text.StringIndexType;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is asked of the documents of an analyze call. */
final class DocumentChecks {

    private static final String AUTO = "auto";

    private final int mostDocuments;
    private final int mostCharacters;

    DocumentChecks(Settings settings) {
        this.mostDocuments = settings.count(Setting.ANALYZE_DOCUMENTS);
        this.mostCharacters = settings.count(Setting.ANALYZE_CHARACTERS);
    }

    /**
     * Checks the documents together.
     *
     * @return text elements of each
     * @throws ServiceException where the call as a whole is refused
     */
    List<Integer> requireBatch(List<Document> documents) {
        if (documents.isEmpty()) {
            throw refused(
                    InnerErrorCode.MISSING_INPUT_DOCUMENTS,
                    "Missing input documents. Give at least one in analysisInput.documents.");
        }
        if (documents.size() > mostDocuments) {
            throw refused(
                    InnerErrorCode.INVALID_DOCUMENT_BATCH,
                    "Batch request contains too many records. Max "
                            + mostDocuments
                            + " records are permitted.");
        }
        requireDistinctIds(documents);
        List<Integer> characters = documents.stream().map(DocumentChecks::characters).toList();
        requireSize(characters.stream().mapToLong(Integer::longValue).sum());
        return characters;
    }

    private static int characters(Document document) {
        return OffsetMap.of(document.text(), StringIndexType.TEXT_ELEMENTS_V8).length();
    }

    private static void requireDistinctIds(List<Document> documents) {
        Set<String> ids = new HashSet<>();
        for (Document document : documents) {
            if (document.id().isEmpty() || !ids.add(document.id())) {
                throw refused(
                        InnerErrorCode.INVALID_DOCUMENT,
                        "Every document needs an id of its own that is not empty.");
            }
        }
    }

    private void requireSize(long characters) {
        if (characters > mostCharacters) {
            throw refused(
                    InnerErrorCode.INVALID_DOCUMENT_BATCH,
                    "The documents have "
                            + characters
                            + " characters together; "
                            + mostCharacters
                            + " are permitted. Send fewer documents, or divide long ones.");
        }
    }

    private static ServiceException refused(InnerErrorCode code, String reason) {
        return new ServiceException(
                ServiceError.of(ErrorCode.INVALID_REQUEST, "Invalid document in request.")
                        .because(code, reason));
    }

    /** Why this one can't be analyzed, while others can. */
    static Optional<ServiceError> error(Document document) {
        if (document.text().isBlank()) {
            return Optional.of(invalid(InnerErrorCode.INVALID_DOCUMENT, "Document text is empty."));
        }
        if (document.language().filter(language -> !isSupported(language)).isPresent()) {
            return Optional.of(
                    invalid(
                            InnerErrorCode.UNSUPPORTED_LANGUAGE_CODE,
                            "Invalid language code. Use a BCP-47 tag such as en, or leave it"
                                    + " out."));
        }
        return Optional.empty();
    }

    private static boolean isSupported(String language) {
        return language.isEmpty()
                || AUTO.equalsIgnoreCase(language)
                || SupportedLanguages.supports(language);
    }

    private static ServiceError invalid(InnerErrorCode code, String reason) {
        return ServiceError.of(ErrorCode.INVALID_ARGUMENT, "Invalid Document in request.")
                .because(code, reason);
    }
}
