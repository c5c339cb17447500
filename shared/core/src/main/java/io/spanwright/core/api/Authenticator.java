package io.spanwright.core.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.spanwright.core.error.ErrorCode;
import io.spanwright.core.error.ServiceException;
import io.spanwright.core.store.Sha256;
import java.security.MessageDigest;
import java.util.List;

/**
 * Lets calls in that carry one of the keys. Only hashes are kept, and each is compared in a time
 * that does not depend on the key tried. With no key every call is refused.
 */
public final class Authenticator {

    private static final String HEADER = "Ocp-Apim-Subscription-Key";

    private final List<byte[]> hashes;

    public Authenticator(List<String> keys) {
        this.hashes = keys.stream().map(Authenticator::hash).toList();
    }

    private static byte[] hash(String key) {
        return Sha256.digest().digest(key.getBytes(UTF_8));
    }

    /**
     * Checks the request's key.
     *
     * @throws ServiceException Unauthorized
     */
    void check(ApiRequest request) {
        byte[] hash = hash(request.header(HEADER).orElse(""));
        boolean known = false;
        for (byte[] allowed : hashes) {
            known |= MessageDigest.isEqual(allowed, hash);
        }
        if (!known) {
            throw new ServiceException(
                    ErrorCode.UNAUTHORIZED,
                    "Access denied: the header " + HEADER + " does not hold a valid key.");
        }
    }
}
