package io.spanwright.azure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Blob Storage on a free port of this machine, in memory; ends with the JVM at the latest. */
public final class Azurite implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("listens on (http://127[.0-9]+:\\d+)");
    private static final long START_SECONDS = 60;

    /** The emulator's account, the same everywhere and no secret. */
    private static final String ACCOUNT = "devstoreaccount1";

    private static final String KEY =
            "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private final Process process;
    private final URI address;

    private Azurite(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /** Starts the emulator and waits until it answers; skips the test where there is no Node. */
    public static Azurite start() throws IOException, InterruptedException {
        Path packages = NodePackages.install("shared/azure");
        Process process =
                new ProcessBuilder(
                                "node",
                                "node_modules/azurite/dist/src/blob/main.js",
                                "--blobPort",
                                "0",
                                "--inMemoryPersistence",
                                "--disableTelemetry",
                                "--silent")
                        .directory(packages.toFile())
                        .redirectErrorStream(true)
                        .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        return new Azurite(process, awaitAddress(process));
    }

    private static URI awaitAddress(Process process) throws IOException, InterruptedException {
        AtomicReference<URI> address = new AtomicReference<>();
        CountDownLatch ready = new CountDownLatch(1);
        Thread reader = new Thread(() -> readLines(process, address, ready), "azurite output");
        reader.setDaemon(true);
        reader.start();
        boolean inTime = ready.await(START_SECONDS, TimeUnit.SECONDS);
        if (!inTime || address.get() == null) {
            process.destroyForcibly();
            throw new IOException("Azurite did not start");
        }
        return address.get();
    }

    /** Reads to the end, so that the process never waits for somebody to take its output. */
    private static void readLines(
            Process process, AtomicReference<URI> address, CountDownLatch ready) {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Matcher matcher = READY.matcher(line);
                if (matcher.find()) {
                    address.set(URI.create(matcher.group(1)));
                    ready.countDown();
                }
            }
        } catch (IOException e) {
            return; // it was killed
        } finally {
            ready.countDown();
        }
    }

    /** For {@code SPANWRIGHT_BLOB_CONNECTION}. */
    public String connectionString() {
        return "DefaultEndpointsProtocol=http;AccountName=%s;AccountKey=%s;BlobEndpoint=%s/%s;"
                .formatted(ACCOUNT, KEY, address, ACCOUNT);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
