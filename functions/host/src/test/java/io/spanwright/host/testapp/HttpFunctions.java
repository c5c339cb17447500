package io.spanwright.host.testapp;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.azure.functions.ExecutionContext;
import com.microsoft.azure.functions.HttpMethod;
import com.microsoft.azure.functions.HttpRequestMessage;
import com.microsoft.azure.functions.HttpResponseMessage;
import com.microsoft.azure.functions.HttpStatus;
import com.microsoft.azure.functions.annotation.AuthorizationLevel;
import com.microsoft.azure.functions.annotation.BindingName;
import com.microsoft.azure.functions.annotation.HttpTrigger;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** HTTP triggers. */
public final class HttpFunctions {
    private static final ObjectMapper JSON = new ObjectMapper();

    private int calls;

    /** Says what it was given. */
    public HttpResponseMessage echo(
            @HttpTrigger(
                            name = "request",
                            methods = {HttpMethod.GET, HttpMethod.POST},
                            authLevel = AuthorizationLevel.ANONYMOUS)
                    HttpRequestMessage<Optional<String>> request,
            @BindingName("name") String name,
            ExecutionContext context)
            throws Exception {
        Map<String, Object> seen = new LinkedHashMap<>();
        seen.put("function", context.getFunctionName());
        seen.put("method", request.getHttpMethod().name());
        seen.put("name", name);
        seen.put("query", request.getQueryParameters());
        seen.put("header", request.getHeaders().get("x-test"));
        seen.put("body", request.getBody().orElse(null));
        seen.put("bodyLength", request.getBody().map(String::length).orElse(0));
        seen.put("path", request.getUri().getRawPath());
        seen.put("calls", ++calls);
        return request.createResponseBuilder(HttpStatus.ACCEPTED)
                .header("Content-Type", "application/json")
                .header("X-One", "first")
                .header("X-One", "last")
                .body(JSON.writeValueAsString(seen))
                .build();
    }

    /** Takes the body alone and returns text alone. */
    public String plain(@HttpTrigger(name = "body") String body) {
        return "got " + body;
    }

    /** Takes its time. */
    public String slow(@HttpTrigger(name = "body") String body) throws Exception {
        Activities.Output.append("slow", "begun");
        Thread.sleep(700);
        return "done";
    }

    /** Returns a plain object, which the worker's Gson writes. */
    public Point point(@HttpTrigger(name = "point") Point point) {
        return new Point(point.y, point.x);
    }

    /** Fails with a message that nobody may see. */
    public String fail(@HttpTrigger(name = "request") String body) {
        if (body != null) {
            throw new IllegalStateException("secret " + body);
        }
        return "no body";
    }

    /** Whether a class can be seen from the app, and what its thread's context loader is. */
    public String visible(
            @HttpTrigger(name = "request") HttpRequestMessage<Optional<String>> request) {
        String name = request.getQueryParameters().get("class");
        try {
            Class<?> found = Class.forName(name, false, getClass().getClassLoader());
            return "visible " + (found.getClassLoader() == getClass().getClassLoader());
        } catch (ClassNotFoundException e) {
            return "hidden";
        }
    }

    /** Two numbers. */
    public static final class Point {
        int x;
        int y;

        Point(int x, int y) {
            this.x = x;
            this.y = y;
        }
    }
}
