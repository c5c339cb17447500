package io.spanwright.host.http;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Errors of the HTTP server itself, such as while it stops, in the form of all others. */
final class JsonErrorHandler extends ErrorHandler {
    private static final String RETRY_AFTER_SECONDS = "5";

    @Override
    public boolean errorPageForMethod(String method) {
        return true;
    }

    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int status,
            String message,
            Throwable cause,
            Callback callback) {
        if (status == HttpStatus.SERVICE_UNAVAILABLE_503) {
            response.getHeaders().put(HttpHeader.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        ResponseWriter.error(status, code(status), text(status), response, callback);
    }

    private static String code(int status) {
        if (status == HttpStatus.SERVICE_UNAVAILABLE_503) {
            return "ServiceUnavailable";
        }
        return HttpStatus.isClientError(status) ? "InvalidRequest" : "InternalServerError";
    }

    private static String text(int status) {
        if (status == HttpStatus.SERVICE_UNAVAILABLE_503) {
            return "The server is stopping. Send the request again when it is back.";
        }
        return HttpStatus.isClientError(status)
                ? "The HTTP request is refused: " + HttpStatus.getMessage(status) + "."
                : "The server failed.";
    }
}
