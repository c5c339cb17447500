package io.spanwright.host.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spanwright.host.EmbeddedHost;
import io.spanwright.host.HostException;
import io.spanwright.host.StagedTestApp;
import io.spanwright.host.TlsOptions;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsTest {
    @TempDir private Path directory;

    @Test
    void servesWithACertificateOfItsOwnThatIsKept() throws Exception {
        StagedTestApp app = StagedTestApp.in(directory);
        Path certificate = app.data().resolve("keys/tls-certificate.pem");
        try (EmbeddedHost host = start(app, new TlsOptions.SelfSigned())) {
            HttpClient client = HttpClient.newBuilder().sslContext(trusting(certificate)).build();
            assertThat(get(client, "https://localhost:" + host.port())).isEqualTo(202);
            assertThat(get(client, "https://127.0.0.1:" + host.port())).isEqualTo(202);
            assertThat(host.uri().getScheme()).isEqualTo("https");
        }
        String first = Files.readString(certificate);
        start(app, new TlsOptions.SelfSigned()).close();
        assertThat(Files.readString(certificate)).isEqualTo(first);
    }

    @Test
    void keepsTheKeyToItsOwner() throws Exception {
        Path key = SelfSignedCertificate.in(directory.resolve("keys")).privateKey();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
    }

    @Test
    void isNotTrustedByAStranger() throws Exception {
        StagedTestApp app = StagedTestApp.in(directory);
        try (EmbeddedHost host = start(app, new TlsOptions.SelfSigned())) {
            assertThatThrownBy(
                            () ->
                                    get(
                                            HttpClient.newHttpClient(),
                                            "https://localhost:" + host.port()))
                    .isInstanceOf(SSLHandshakeException.class);
        }
    }

    @Test
    void servesWithGivenPemFiles() throws Exception {
        TlsOptions.Pem pem = SelfSignedCertificate.in(directory.resolve("given"));
        StagedTestApp app = StagedTestApp.in(directory.resolve("staged"));
        try (EmbeddedHost host = start(app, pem)) {
            HttpClient client =
                    HttpClient.newBuilder().sslContext(trusting(pem.certificates())).build();
            assertThat(get(client, "https://localhost:" + host.port())).isEqualTo(202);
        }
    }

    @Test
    void saysHowToMendAKeyInTheWrongForm() throws Exception {
        TlsOptions.Pem pem = SelfSignedCertificate.in(directory);
        Files.writeString(pem.privateKey(), "-----BEGIN RSA PRIVATE KEY-----\n");
        assertThatThrownBy(() -> TlsFiles.load(pem, directory))
                .isInstanceOf(HostException.class)
                .hasMessageContaining("PKCS#8");
    }

    private static EmbeddedHost start(StagedTestApp app, TlsOptions tls) {
        return app.start(Map.of(), Optional.of(tls));
    }

    private static int get(HttpClient client, String root) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(root + "/api/items/tea")).build();
        return client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
    }

    private static SSLContext trusting(Path certificate) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        try (InputStream in = Files.newInputStream(certificate)) {
            store.setCertificateEntry(
                    "host", CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
