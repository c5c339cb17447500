package io.spanwright.host.http;

import io.spanwright.host.worker.HttpRequestData;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;

/** Reads what the client sent. */
final class RequestReader {
    private static final int DISCARD_BYTES = 8192;
    private static final long MOST_DISCARDED_BYTES = 256L * 1024 * 1024;

    private final int bodyLimitBytes;

    RequestReader(int bodyLimitBytes) {
        this.bodyLimitBytes = bodyLimitBytes;
    }

    /** The body is larger than the limit. */
    static final class BodyTooLargeException extends IOException {
        private static final long serialVersionUID = 1;
    }

    /**
     * The path's segments, each decoded on its own, so that an encoded slash stays part of its
     * segment. Empty segments, as between two slashes, are kept, so that no route matches them; one
     * slash at the end is ignored.
     *
     * @throws CharacterCodingException if a percent escape is broken or not UTF-8
     */
    static List<String> path(Request request) throws CharacterCodingException {
        String path = request.getHttpURI().getPath();
        String inner = path.startsWith("/") ? path.substring(1) : path;
        inner = inner.endsWith("/") ? inner.substring(0, inner.length() - 1) : inner;
        List<String> segments = new ArrayList<>();
        for (String segment : inner.split("/", -1)) {
            segments.add(PercentDecoder.decode(segment));
        }
        return segments;
    }

    /**
     * All of the request.
     *
     * @param method as the function gets it
     * @throws BodyTooLargeException before more than the limit was kept
     * @throws TextBody.NotUtf8Exception if it should be text and is not
     */
    HttpRequestData read(Request request, String method) throws IOException {
        return new HttpRequestData(
                RequestUri.of(request.getHttpURI()),
                method,
                headers(request),
                query(request.getHttpURI().getQuery()),
                body(request));
    }

    private static Map<String, String> headers(Request request) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (HttpField field : request.getHeaders()) {
            String value = field.getValue() == null ? "" : field.getValue();
            headers.merge(field.getName().toLowerCase(Locale.ROOT), value, (a, b) -> a + "," + b);
        }
        return headers;
    }

    /** Azure leaves out parameters without a value. */
    private static Map<String, String> query(String query) {
        Map<String, String> values = new LinkedHashMap<>();
        if (query == null) {
            return values;
        }
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0 && equals < pair.length() - 1) {
                String name = decodeQuery(pair.substring(0, equals));
                values.merge(name, decodeQuery(pair.substring(equals + 1)), (a, b) -> a + "," + b);
            }
        }
        return values;
    }

    private static String decodeQuery(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    private Optional<byte[]> body(Request request) throws IOException {
        byte[] body = bytes(request);
        TextBody.check(body, request.getHeaders().get(HttpHeader.CONTENT_TYPE));
        return body.length == 0 ? Optional.empty() : Optional.of(body);
    }

    private byte[] bytes(Request request) throws IOException {
        try (InputStream stream = Content.Source.asInputStream(request)) {
            if (request.getHeaders().getLongField(HttpHeader.CONTENT_LENGTH) > bodyLimitBytes) {
                throw refusal(stream);
            }
            byte[] body = stream.readNBytes(bodyLimitBytes);
            if (body.length == bodyLimitBytes && stream.read() >= 0) {
                throw refusal(stream);
            }
            return body;
        }
    }

    /**
     * A client that is still sending when the connection closes never sees the answer, so a body
     * that is not absurdly large is read to its end.
     */
    private BodyTooLargeException refusal(InputStream stream) throws IOException {
        byte[] discarded = new byte[DISCARD_BYTES];
        long left = MOST_DISCARDED_BYTES;
        int read = 0;
        while (read >= 0 && left > 0) {
            left -= read;
            read = stream.read(discarded);
        }
        return new BodyTooLargeException();
    }
}
