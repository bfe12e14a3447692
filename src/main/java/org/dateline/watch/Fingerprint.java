package org.dateline.watch;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A short hash that detects changes of a value. */
final class Fingerprint {

    /** Length of the hash in bytes, enough to tell the few states of one entry apart. */
    private static final int BYTES = 8;

    private Fingerprint() {}

    static String of(@Nullable Object... parts) {
        String all = Arrays.stream(parts).map(String::valueOf).collect(Collectors.joining("\u0000"));
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(hash, BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
