package io.spanwright.core.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.spanwright.core.SpanwrightCore;
import io.spanwright.core.api.ApiRequest;
import io.spanwright.core.api.ApiResponse;
import io.spanwright.core.api.Operation;
import io.spanwright.core.job.JobKind;
import io.spanwright.core.settings.Settings;
import io.spanwright.core.store.Json;
import io.spanwright.core.training.StepResult;
import io.spanwright.core.training.StepResult.Next;
import io.spanwright.core.training.TrainingEngine;
import io.spanwright.core.training.TrainingSteps;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The whole of core on in-memory stores. Calls go in by method and path; jobs wait until {@link
 * #runJobs} runs their steps as an orchestration would.
 */
public final class TestApp implements AutoCloseable {

    public static final String KEY = "0123456789abcdef0123456789abcdef";

    private final InMemoryBackend backend;
    private final MemorizingLoader loader = new MemorizingLoader();
    private final Deque<Started> started = new ArrayDeque<>();
    private final SpanwrightCore core;

    /** A job that was asked to start. */
    public record Started(JobKind kind, String project, String id) {}

    public TestApp(Path workDirectory) {
        this(workDirectory, new MemorizingEngine(3), Map.of());
    }

    public TestApp(Path workDirectory, TrainingEngine engine, Map<String, String> settings) {
        this(workDirectory, engine, settings, new InMemoryBackend(new TestClock()));
    }

    /** An app on a backend that another one may use at the same time. */
    public TestApp(
            Path workDirectory,
            TrainingEngine engine,
            Map<String, String> settings,
            InMemoryBackend backend) {
        this.backend = backend;
        Map<String, String> values = new HashMap<>();
        values.put("SPANWRIGHT_KEY_1", KEY);
        values.put("SPANWRIGHT_WORK_DIRECTORY", workDirectory.toString());
        values.put("SPANWRIGHT_FREE_DISK_MEGABYTES", "0");
        values.putAll(settings);
        core = new SpanwrightCore(new Settings(values::get), backend, engine, loader, clock());
        SampleLabels.putDocuments(backend.documents());
    }

    public SpanwrightCore core() {
        return core;
    }

    public InMemoryBackend backend() {
        return backend;
    }

    public TestClock clock() {
        return backend.clock();
    }

    public MemorizingLoader loader() {
        return loader;
    }

    /** Jobs that were started and not run yet. */
    public Deque<Started> started() {
        return started;
    }

    public ApiResponse call(String method, String pathAndQuery, Object body) {
        return call(method, pathAndQuery, body, Map.of("Ocp-Apim-Subscription-Key", KEY));
    }

    /** Routes a call as a Functions host would. */
    public ApiResponse call(
            String method, String pathAndQuery, Object body, Map<String, String> headers) {
        URI uri = URI.create("https://example.org/language/" + pathAndQuery);
        String path = uri.getPath().substring("/language/".length());
        for (Operation operation : Operation.values()) {
            Matcher matcher = pattern(operation).matcher(path);
            if (operation.method().equals(method) && matcher.matches()) {
                return core.api()
                        .handle(
                                operation,
                                ApiRequest.of(method, uri, query(uri), headers, text(body)),
                                parameters(operation, matcher),
                                (kind, project, id) -> started.add(new Started(kind, project, id)));
            }
        }
        throw new IllegalArgumentException("no route: " + method + " " + path);
    }

    private static final Pattern PARAMETER = Pattern.compile("\\{([a-zA-Z]+)}");

    private static Pattern pattern(Operation operation) {
        String route = operation.route().replaceAll("[.]", "\\\\.");
        return Pattern.compile(PARAMETER.matcher(route).replaceAll("([^/:]+)"));
    }

    private static Map<String, String> parameters(Operation operation, Matcher values) {
        Map<String, String> parameters = new HashMap<>();
        Matcher names = PARAMETER.matcher(operation.route());
        for (int group = 1; names.find(); group++) {
            parameters.put(names.group(1), values.group(group));
        }
        return parameters;
    }

    private static Map<String, String> query(URI uri) {
        Map<String, String> query = new LinkedHashMap<>();
        if (uri.getQuery() != null) {
            for (String pair : uri.getQuery().split("&")) {
                query.put(pair.split("=", 2)[0], pair.split("=", 2)[1]);
            }
        }
        return query;
    }

    private static String text(Object body) {
        return body == null || body instanceof String ? (String) body : Json.write(body);
    }

    /** The body of an answer. */
    public static JsonNode json(ApiResponse response) {
        try {
            return Json.mapper().readTree(response.body());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(response.body(), e);
        }
    }

    /** Asks for what an answer's {@code operation-location} names. */
    public JsonNode follow(ApiResponse response) {
        String location = response.headers().get("operation-location");
        return json(call("GET", location.substring(location.indexOf("/language/") + 10), null));
    }

    /** Runs every started job to its end. */
    public void runJobs() {
        while (!started.isEmpty()) {
            run(started.remove());
        }
    }

    private void run(Started job) {
        if (job.kind().isTraining()) {
            train(job);
            return;
        }
        core.jobSteps().run(job.project(), job.id());
    }

    private void train(Started job) {
        TrainingSteps steps = core.trainingSteps();
        StepResult result = steps.prepare(job.project(), job.id());
        for (int sequence = 0; result.next() == Next.SLICE; sequence++) {
            result = StepResult.parse(steps.slice(job.project(), job.id(), sequence).toString());
        }
        if (result.next() == Next.PROCEED) {
            result = steps.evaluate(job.project(), job.id());
        }
        if (result.next() == Next.PROCEED) {
            steps.publish(job.project(), job.id());
        }
    }

    @Override
    public void close() {
        core.close();
    }
}
