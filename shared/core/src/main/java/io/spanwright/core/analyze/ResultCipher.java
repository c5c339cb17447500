package io.spanwright.core.analyze;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts a job's result so that only who knows the job's id can read it. Key and name come from
 * the id by HKDF (RFC 5869, HMAC-SHA-256, one block each), so neither tells the other; the
 * encryption is AES-256-GCM.
 */
final class ResultCipher {

    private static final byte[] SALT = "spanwright analyze result".getBytes(UTF_8);
    private static final int IV_LENGTH = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] pseudoRandomKey;

    ResultCipher(String jobId) {
        this.pseudoRandomKey = hmac(SALT, jobId.getBytes(UTF_8));
    }

    /** What the result is stored under. */
    String name() {
        return HexFormat.of().formatHex(expand("name"));
    }

    /**
     * Encrypts.
     *
     * @param associated is not encrypted, but can't be changed without notice either
     */
    byte[] encrypt(byte[] plain, byte[] associated) {
        byte[] iv = new byte[IV_LENGTH];
        RANDOM.nextBytes(iv);
        byte[] encrypted = apply(Cipher.ENCRYPT_MODE, iv, plain, associated);
        return ByteBuffer.allocate(iv.length + encrypted.length).put(iv).put(encrypted).array();
    }

    /**
     * Decrypts.
     *
     * @throws IllegalStateException where a byte was changed or the id is another
     */
    byte[] decrypt(byte[] encrypted, byte[] associated) {
        if (encrypted.length < IV_LENGTH) {
            throw new IllegalStateException("the result is too short");
        }
        byte[] iv = Arrays.copyOf(encrypted, IV_LENGTH);
        byte[] rest = Arrays.copyOfRange(encrypted, IV_LENGTH, encrypted.length);
        return apply(Cipher.DECRYPT_MODE, iv, rest, associated);
    }

    private byte[] apply(int mode, byte[] iv, byte[] content, byte[] associated) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            SecretKeySpec key = new SecretKeySpec(expand("key"), "AES");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, iv));
            cipher.updateAAD(associated);
            return cipher.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the result can't be read", e);
        }
    }

    private byte[] expand(String purpose) {
        return hmac(pseudoRandomKey, (purpose + "\u0001").getBytes(UTF_8));
    }

    private static byte[] hmac(byte[] key, byte[] content) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }
}
