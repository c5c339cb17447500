package io.spanwright.host.http;

import io.spanwright.host.HostException;
import io.spanwright.host.TlsOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Certificate chain and private key, from PEM files into a key store in memory. */
public final class TlsFiles {
    private static final Pattern KEY =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([^-]+)-----END PRIVATE KEY-----");

    private TlsFiles() {}

    /**
     * Loads what the options name; makes the self-signed certificate if there is none yet.
     *
     * @throws HostException naming the file that is missing or wrong
     */
    public static KeyStore load(TlsOptions options, Path dataDirectory) {
        if (options instanceof TlsOptions.Pem pem) {
            return keyStore(pem.certificates(), pem.privateKey());
        }
        TlsOptions.Pem own = SelfSignedCertificate.in(dataDirectory.resolve("keys"));
        return keyStore(own.certificates(), own.privateKey());
    }

    private static KeyStore keyStore(Path certificates, Path privateKey) {
        Collection<? extends Certificate> chain = certificates(certificates);
        PrivateKey key = privateKey(privateKey);
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("host", key, new char[0], chain.toArray(Certificate[]::new));
            return store;
        } catch (GeneralSecurityException | IOException e) {
            throw new HostException(
                    "The key in " + privateKey + " does not go with " + certificates, e);
        }
    }

    private static Collection<? extends Certificate> certificates(Path file) {
        try {
            Collection<? extends Certificate> chain =
                    CertificateFactory.getInstance("X.509")
                            .generateCertificates(new ByteArrayInputStream(read(file)));
            if (chain.isEmpty()) {
                throw new HostException("There is no certificate in " + file);
            }
            return chain;
        } catch (GeneralSecurityException e) {
            throw new HostException(file + " is not a PEM file of certificates", e);
        }
    }

    private static PrivateKey privateKey(Path file) {
        Matcher matcher = KEY.matcher(new String(read(file), StandardCharsets.US_ASCII));
        if (!matcher.find()) {
            throw new HostException(
                    file
                            + " has no 'BEGIN PRIVATE KEY': give an unencrypted PKCS#8 key (openssl"
                            + " pkcs8 -topk8 -nocrypt)");
        }
        PKCS8EncodedKeySpec spec =
                new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(matcher.group(1)));
        return List.of("EC", "RSA", "Ed25519").stream()
                .flatMap(algorithm -> privateKey(algorithm, spec).stream())
                .findFirst()
                .orElseThrow(
                        () ->
                                new HostException(
                                        "The key in "
                                                + file
                                                + " is not an EC, RSA or Ed25519 key"));
    }

    private static Optional<PrivateKey> privateKey(String algorithm, PKCS8EncodedKeySpec spec) {
        try {
            return Optional.of(KeyFactory.getInstance(algorithm).generatePrivate(spec));
        } catch (InvalidKeySpecException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new HostException("This JDK cannot read " + algorithm + " keys", e);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new HostException("Cannot read " + file, e);
        }
    }
}
