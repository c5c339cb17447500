package io.spanwright.core.api;

import io.spanwright.core.error.InnerErrorCode;
import io.spanwright.core.error.ServiceException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Refuses bodies that were not UTF-8 when they were sent. The embedded host refuses those itself,
 * exactly. Azure's host decodes a body before anybody here sees its bytes, and puts U+FFFD, which
 * is three bytes, in place of one to three wrong ones. So a text that takes more bytes than were
 * sent was not UTF-8. On Azure this misses a body whose only faults are characters of four bytes
 * that lack the last, as a cut emoji does: it arrives with U+FFFD in their place.
 */
final class BodyEncoding {

    private static final char REPLACEMENT = '\uFFFD';

    private BodyEncoding() {}

    /**
     * Checks what came against the length that was sent. Without a {@code Content-Length} nothing
     * is known and nothing refused; U+FFFD that the caller wrote is no fault.
     *
     * @throws ServiceException InvalidRequest
     */
    static void check(ApiRequest request) {
        int first = request.body().indexOf(REPLACEMENT);
        if (first < 0) {
            return;
        }
        Optional<Long> sent = request.header("Content-Length").flatMap(BodyEncoding::length);
        if (sent.isPresent() && bytes(request.body()) > sent.get()) {
            throw JsonBody.malformed(
                    "",
                    InnerErrorCode.INVALID_REQUEST_BODY_FORMAT,
                    "The request body is not UTF-8. The first wrong byte is byte "
                            + bytes(request.body().substring(0, first))
                            + " or a later one.");
        }
    }

    private static long bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static Optional<Long> length(String header) {
        try {
            return Optional.of(Long.valueOf(header.strip()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
