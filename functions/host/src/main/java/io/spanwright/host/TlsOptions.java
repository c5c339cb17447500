package io.spanwright.host;

import java.nio.file.Path;
import java.util.Objects;

/** Where the certificate for HTTPS comes from. */
public sealed interface TlsOptions {
    /**
     * A self-signed certificate for localhost, 127.0.0.1 and ::1, made on the spot and kept in the
     * data directory under {@code keys}, so that clients need to trust it only once.
     */
    record SelfSigned() implements TlsOptions {}

    /** PEM files: the certificate chain, leaf first, and its unencrypted PKCS#8 private key. */
    record Pem(Path certificates, Path privateKey) implements TlsOptions {
        public Pem {
            Objects.requireNonNull(certificates, "certificates is null");
            Objects.requireNonNull(privateKey, "privateKey is null");
        }
    }
}
