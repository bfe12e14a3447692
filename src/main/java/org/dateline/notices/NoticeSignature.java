package org.dateline.notices;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs notices, so that a receiver can verify their origin and time. */
final class NoticeSignature {

    static final String HEADER = "Dateline-Signature";

    private static final String ALGORITHM = "HmacSHA256";

    private NoticeSignature() {}

    /**
     * Returns the signature header: the time in seconds, and the HMAC-SHA256 of the time, a full stop and the content.
     */
    static String of(String secret, Instant at, byte[] content) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            mac.update((at.getEpochSecond() + ".").getBytes(StandardCharsets.UTF_8));
            return "t=" + at.getEpochSecond() + ",v1=" + HexFormat.of().formatHex(mac.doFinal(content));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }
}
