package io.spanwright.host.http;

import io.spanwright.host.HostException;
import io.spanwright.host.TlsOptions;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * A certificate for this machine alone. It can sign no other certificate, so that trusting it gives
 * nobody power over other sites. An EC key on P-256, valid for {@value #DAYS} days.
 */
final class SelfSignedCertificate {
    private static final int DAYS = 825;

    private SelfSignedCertificate() {}

    /** The files in a directory, made now if one is missing; the key is readable by its owner. */
    static TlsOptions.Pem in(Path directory) {
        Path certificate = directory.resolve("tls-certificate.pem");
        Path key = directory.resolve("tls-key.pem");
        if (!Files.exists(certificate) || !Files.exists(key)) {
            write(certificate, key);
        }
        return new TlsOptions.Pem(certificate, key);
    }

    private static void write(Path certificate, Path key) {
        try {
            Files.createDirectories(certificate.getParent());
            // Gone first, so that a crash between the two writes leaves no pair that does not
            // match.
            Files.deleteIfExists(certificate);
            KeyPair pair = keyPair();
            writePrivately(key, pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
            writePrivately(certificate, pem("CERTIFICATE", sign(pair).getEncoded()));
        } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
            throw new HostException(
                    "Cannot make the TLS certificate in " + certificate.getParent(), e);
        }
    }

    private static KeyPair keyPair() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    private static X509Certificate sign(KeyPair pair)
            throws CertIOException, OperatorCreationException, GeneralSecurityException {
        X500Name name = new X500Name("CN=localhost");
        Instant now = Instant.now().minus(Duration.ofHours(1));
        JcaX509v3CertificateBuilder builder =
                new JcaX509v3CertificateBuilder(
                        name,
                        new BigInteger(127, new SecureRandom()),
                        Date.from(now),
                        Date.from(now.plus(Duration.ofDays(DAYS))),
                        name,
                        pair.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
        builder.addExtension(
                Extension.extendedKeyUsage,
                false,
                new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
        builder.addExtension(Extension.subjectAlternativeName, false, names());
        return new JcaX509CertificateConverter()
                .getCertificate(
                        builder.build(
                                new JcaContentSignerBuilder("SHA256withECDSA")
                                        .build(pair.getPrivate())));
    }

    private static GeneralNames names() {
        return new GeneralNames(
                new GeneralName[] {
                    new GeneralName(GeneralName.dNSName, "localhost"),
                    new GeneralName(GeneralName.iPAddress, "127.0.0.1"),
                    new GeneralName(GeneralName.iPAddress, "::1")
                });
    }

    private static String pem(String kind, byte[] content) {
        String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        return "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(kind, text, kind);
    }

    /** Written beside and renamed, so that a crash leaves no half a file. */
    private static void writePrivately(Path file, String text) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(beside);
        if (Files.getFileStore(file.getParent()).supportsFileAttributeView("posix")) {
            Files.createFile(
                    beside,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(beside, text, StandardCharsets.US_ASCII);
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
