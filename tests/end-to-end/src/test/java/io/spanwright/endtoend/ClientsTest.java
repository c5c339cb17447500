package io.spanwright.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Unmodified clients against the host that the quickstart left running. */
@ExtendWith(SharedHosts.class)
class ClientsTest {

    @Test
    void theJavaClientGetsOffsetsInUtf16(QuickstartHost host) throws Exception {
        JsonNode entities =
                ClientProgram.java(host.process().uri(), HostProcess.key(host.data()), List.of());
        assertThat(entities).isNotEmpty();
        for (JsonNode entity : entities) {
            int offset = entity.path("offset").asInt();
            assertThat(SampleText.TEXT.substring(offset, offset + entity.path("length").asInt()))
                    .isEqualTo(entity.path("text").asText());
        }
        assertThat(SampleText.texts(entities)).contains(SampleText.LENDER, SampleText.BORROWER);
    }

    @Test
    void theNodeClientGetsOffsetsInTextElements(QuickstartHost host) throws Exception {
        JsonNode entities = ClientProgram.node(host.process().uri(), HostProcess.key(host.data()));
        List<String> elements = SampleText.textElements();
        assertThat(entities).isNotEmpty();
        for (JsonNode entity : entities) {
            int offset = entity.path("offset").asInt();
            List<String> covered = elements.subList(offset, offset + entity.path("length").asInt());
            assertThat(String.join("", covered)).isEqualTo(entity.path("text").asText());
        }
        assertThat(SampleText.texts(entities)).contains(SampleText.LENDER, SampleText.BORROWER);
        assertThat(SampleText.offsetOf(SampleText.LENDER, entities))
                .isEqualTo(SampleText.LENDER_COUNTED_BY_HAND);
    }

    @Test
    void overTlsTheJavaClientNeedsOnlyEndpointKeyAndTrustStore(QuickstartHost host)
            throws Exception {
        Path copy = DataCopy.of(host.data(), "tls");
        List<String> serve = List.of("serve", "--tls", "--port", "0", "--data", copy.toString());
        try (HostProcess secure = HostProcess.start(List.of(), serve, Map.of())) {
            secure.uri();
            List<String> trust =
                    List.of(
                            "-Djavax.net.ssl.trustStore=" + trustStore(copy.resolve("keys")),
                            "-Djavax.net.ssl.trustStorePassword=changeit");
            JsonNode entities = ClientProgram.java(secure.uri(), HostProcess.key(copy), trust);
            assertThat(SampleText.texts(entities)).contains(SampleText.LENDER);
        }
    }

    private static Path trustStore(Path keys) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        try (InputStream in = Files.newInputStream(keys.resolve("tls-certificate.pem"))) {
            Certificate certificate =
                    CertificateFactory.getInstance("X.509").generateCertificate(in);
            store.setCertificateEntry("spanwright", certificate);
        }
        Path file = keys.resolve("trust.p12");
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, "changeit".toCharArray());
        }
        return file;
    }
}
