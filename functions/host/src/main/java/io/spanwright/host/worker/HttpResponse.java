package io.spanwright.host.worker;

import com.microsoft.azure.functions.HttpResponseMessage;
import com.microsoft.azure.functions.HttpStatusType;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the app answers: its own builder, and one value a header name, as in the real worker. */
public final class HttpResponse implements HttpResponseMessage, HttpResponseMessage.Builder {
    private final Map<String, String> headers = new LinkedHashMap<>();
    private HttpStatusType status;
    private Object body;

    HttpResponse(HttpStatusType status) {
        this.status = status;
    }

    @Override
    public HttpStatusType getStatus() {
        return status;
    }

    @Override
    public int getStatusCode() {
        return status.value();
    }

    @Override
    public String getHeader(String key) {
        return headers.get(key);
    }

    /** All headers, in the order they were first set. */
    public Map<String, String> headers() {
        return Collections.unmodifiableMap(headers);
    }

    @Override
    public Object getBody() {
        return body;
    }

    @Override
    public Builder status(HttpStatusType newStatus) {
        this.status = newStatus;
        return this;
    }

    @Override
    public Builder header(String key, String value) {
        headers.put(key, value);
        return this;
    }

    @Override
    public Builder body(Object newBody) {
        this.body = newBody;
        return this;
    }

    @Override
    public HttpResponseMessage build() {
        return this;
    }
}
