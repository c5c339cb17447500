package io.spanwright.azure;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.spanwright.azure.CosmosDoubleItems.Answer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * As much of Cosmos DB's REST protocol as the real SDK needs for what {@link CosmosItemStore} does:
 * one account with one database and one container, on a free port of this machine. It proves our
 * client code and the SDK's part in it, not Cosmos DB; signatures are not checked.
 *
 * <p>Over plain HTTP the SDK speaks only where the system property {@code
 * COSMOS.HTTP_CONNECTION_WITHOUT_TLS_ALLOWED} is true.
 */
public final class CosmosDouble implements AutoCloseable {

    static final String DATABASE = "spanwright";
    static final String CONTAINER = "items";

    /** The SDK addresses a container by this too: 4 bytes of the database and 4 of its own. */
    static final byte[] CONTAINER_RID = {1, 2, 3, 4, (byte) 0x80, 0, 0, 1};

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CosmosDoubleItems items = new CosmosDoubleItems();

    private CosmosDouble(HttpServer server) {
        this.server = server;
    }

    public static CosmosDouble start() throws IOException {
        InetSocketAddress free = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        CosmosDouble started = new CosmosDouble(HttpServer.create(free, 0));
        started.server.createContext("/", started::handle);
        started.server.setExecutor(started.threads);
        started.server.start();
        return started;
    }

    /** For {@code SPANWRIGHT_COSMOS_CONNECTION}. */
    public String connectionString() {
        String key = Base64.getEncoder().encodeToString("not a secret".getBytes(UTF_8));
        return "AccountEndpoint=" + address() + ";AccountKey=" + key;
    }

    private URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode body = MAPPER.readTree(exchange.getRequestBody().readAllBytes());
            send(exchange, answerOrRefuse(exchange, body));
        }
    }

    private Answer answerOrRefuse(HttpExchange exchange, JsonNode body) throws IOException {
        try {
            return answer(exchange, body);
        } catch (RuntimeException e) {
            return Answer.failed(400, e.toString());
        }
    }

    private Answer answer(HttpExchange exchange, JsonNode body) throws IOException {
        String[] path = exchange.getRequestURI().getPath().replaceAll("^/|/$", "").split("/", -1);
        if (path.length <= 1) {
            return Answer.of(200, account());
        }
        if (path.length == 4) {
            return Answer.of(200, container());
        }
        if (path[4].equals("pkranges")) {
            boolean known = exchange.getRequestHeaders().containsKey("If-None-Match");
            return known ? Answer.of(304) : Answer.of(200, ranges()).with("etag", "\"1\"");
        }
        String partition = partition(exchange);
        if (path.length == 5) {
            return post(exchange, partition, body);
        }
        return switch (exchange.getRequestMethod()) {
            case "GET" -> items.read(partition, path[5]);
            case "DELETE" -> items.delete(partition, path[5], header(exchange, "If-Match"));
            default -> Answer.of(405);
        };
    }

    private Answer post(HttpExchange exchange, String partition, JsonNode body) {
        if (header(exchange, "x-ms-cosmos-is-query-plan-request") != null) {
            return Answer.of(200, CosmosDoubleQuery.plan());
        }
        if (header(exchange, "x-ms-cosmos-is-batch-request") != null) {
            return items.batch(partition, body);
        }
        if (header(exchange, "x-ms-documentdb-isquery") != null) {
            return new CosmosDoubleQuery(body, items.all(partition))
                    .page(
                            header(exchange, "x-ms-max-item-count"),
                            header(exchange, "x-ms-continuation"));
        }
        return Answer.of(405);
    }

    private static String partition(HttpExchange exchange) throws IOException {
        String header = header(exchange, "x-ms-documentdb-partitionkey");
        return header == null ? "" : MAPPER.readTree(header).get(0).textValue();
    }

    private static String header(HttpExchange exchange, String name) {
        String value = exchange.getRequestHeaders().getFirst(name);
        return value == null || value.isEmpty() ? null : value;
    }

    private void send(HttpExchange exchange, Answer answer) throws IOException {
        byte[] body = answer.body() == null ? new byte[0] : MAPPER.writeValueAsBytes(answer.body());
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.getResponseHeaders().set("x-ms-session-token", "0:-1#" + items.sequence());
        exchange.getResponseHeaders().set("x-ms-request-charge", "1");
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        }
    }

    private ObjectNode account() {
        ObjectNode account = MAPPER.createObjectNode().put("id", "double").put("_rid", "double");
        account.putObject("userConsistencyPolicy").put("defaultConsistencyLevel", "Session");
        account.put("queryEngineConfiguration", "{}");
        for (String locations : new String[] {"writableLocations", "readableLocations"}) {
            account.putArray(locations)
                    .addObject()
                    .put("name", "Here")
                    .put("databaseAccountEndpoint", address().toString());
        }
        return account;
    }

    private static ObjectNode container() {
        ObjectNode container = MAPPER.createObjectNode().put("id", CONTAINER);
        container.put("_rid", rid(CONTAINER_RID)).put("_self", self()).put("defaultTtl", -1);
        ObjectNode key = container.putObject("partitionKey").put("kind", "Hash").put("version", 2);
        key.putArray("paths").add("/partition");
        return container;
    }

    private static ObjectNode ranges() {
        ObjectNode feed = MAPPER.createObjectNode().put("_rid", rid(CONTAINER_RID));
        feed.putArray("PartitionKeyRanges")
                .addObject()
                .put("id", "0")
                .put("_rid", rid(CONTAINER_RID))
                .put("minInclusive", "")
                .put("maxExclusive", "FF")
                .put("status", "online");
        return feed.put("_count", 1);
    }

    private static String self() {
        return "dbs/" + DATABASE + "/colls/" + rid(CONTAINER_RID) + "/";
    }

    static String rid(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes).replace('/', '-');
    }

    static ObjectNode error(String code) {
        return MAPPER.valueToTree(Map.of("code", code, "message", code));
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
