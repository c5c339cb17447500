package io.spanwright.host.worker;

import com.microsoft.azure.functions.HttpMethod;
import com.microsoft.azure.functions.HttpRequestMessage;
import com.microsoft.azure.functions.HttpResponseMessage;
import com.microsoft.azure.functions.HttpStatus;
import com.microsoft.azure.functions.HttpStatusType;
import java.net.URI;
import java.util.Map;

/** A request as the app sees it. */
final class HttpRequest implements HttpRequestMessage<Object> {
    private final HttpRequestData data;
    private final Object body;

    /**
     * @param body already of the type that the function declares
     */
    HttpRequest(HttpRequestData data, Object body) {
        this.data = data;
        this.body = body;
    }

    @Override
    public URI getUri() {
        return data.uri();
    }

    @Override
    public HttpMethod getHttpMethod() {
        return HttpMethod.value(data.method());
    }

    @Override
    public Map<String, String> getHeaders() {
        return data.headers();
    }

    @Override
    public Map<String, String> getQueryParameters() {
        return data.query();
    }

    @Override
    public Object getBody() {
        return body;
    }

    @Override
    public HttpResponseMessage.Builder createResponseBuilder(HttpStatus status) {
        return new HttpResponse(status);
    }

    @Override
    public HttpResponseMessage.Builder createResponseBuilder(HttpStatusType status) {
        return new HttpResponse(status);
    }
}
