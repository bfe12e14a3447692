package org.dateline.watch;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A short value that differs when what it is of differs. */
final class Fingerprint {

    /** Of the few states of one entry, no two are alike by chance. */
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
