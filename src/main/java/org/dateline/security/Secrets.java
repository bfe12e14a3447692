package org.dateline.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Compares secrets and hashes them; both are random and long, so that a fast hash is as good as a slow one. */
final class Secrets {

    private Secrets() {}

    /** Compares in a time that tells nothing of where they differ. */
    static boolean equal(String given, String known) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), known.getBytes(StandardCharsets.UTF_8));
    }

    static String sha256(String secret) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
