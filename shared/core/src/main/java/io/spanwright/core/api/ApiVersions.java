package io.spanwright.core.api;

import io.spanwright.core.error.ErrorCode;
import io.spanwright.core.error.InnerErrorCode;
import io.spanwright.core.error.ServiceError;
import io.spanwright.core.error.ServiceException;
import java.util.Set;

/** The values of {@code api-version} that clients send. All mean the same here. */
final class ApiVersions {

    static final String PARAMETER = "api-version";

    private static final Set<String> KNOWN =
            Set.of(
                    "2021-11-01-preview",
                    "2022-03-01-preview",
                    "2022-05-01",
                    "2022-05-15-preview",
                    "2022-07-01-preview",
                    "2022-10-01-preview",
                    "2023-04-01",
                    "2023-04-15",
                    "2023-04-15-preview",
                    "2023-11-15-preview",
                    "2024-11-01",
                    "2024-11-15-preview",
                    "2025-05-15-preview",
                    "2025-11-01");

    private ApiVersions() {}

    /**
     * Checks that the request names a version.
     *
     * @throws ServiceException InvalidArgument
     */
    static void check(ApiRequest request) {
        boolean known = request.parameter(PARAMETER).filter(KNOWN::contains).isPresent();
        if (!known) {
            throw new ServiceException(
                    ServiceError.of(
                                    ErrorCode.INVALID_ARGUMENT,
                                    "The query parameter api-version is missing or unknown.")
                            .at(PARAMETER)
                            .because(
                                    InnerErrorCode.INVALID_PARAMETER_VALUE,
                                    "Use api-version=2023-04-01."));
        }
    }
}
