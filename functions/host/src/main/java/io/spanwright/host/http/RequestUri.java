package io.spanwright.host.http;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpURI;

/** The URI of a request as the app gets it. */
final class RequestUri {
    private static final String ILLEGAL = " \"<>\\^`{|}[]";

    private RequestUri() {}

    /**
     * As the client wrote it. Characters that clients send though no URI may hold them are
     * percent-encoded, as Azure's host does; so is a percent sign without two digits.
     */
    static URI of(HttpURI uri) {
        try {
            return URI.create(uri.asString());
        } catch (IllegalArgumentException e) {
            return URI.create(
                    uri.getScheme() + "://" + uri.getAuthority() + encoded(uri.getPathQuery()));
        }
    }

    private static String encoded(String pathAndQuery) {
        StringBuilder encoded = new StringBuilder();
        for (int i = 0; i < pathAndQuery.length(); ) {
            int codePoint = pathAndQuery.codePointAt(i);
            String character = Character.toString(codePoint);
            encoded.append(isLegal(codePoint, pathAndQuery, i) ? character : escaped(character));
            i += character.length();
        }
        return encoded.toString();
    }

    private static boolean isLegal(int codePoint, String text, int index) {
        if (codePoint == '%') {
            return isDigit(text, index + 1) && isDigit(text, index + 2);
        }
        return codePoint > ' ' && codePoint < 127 && ILLEGAL.indexOf(codePoint) < 0;
    }

    private static boolean isDigit(String text, int index) {
        return index < text.length() && Character.digit(text.charAt(index), 16) >= 0;
    }

    private static String escaped(String character) {
        StringBuilder escapes = new StringBuilder();
        for (byte one : character.getBytes(StandardCharsets.UTF_8)) {
            escapes.append("%%%02X".formatted(one));
        }
        return escapes.toString();
    }
}
