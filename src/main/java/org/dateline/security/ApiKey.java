package org.dateline.security;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A key for programs. The key itself is told once and kept nowhere.
 *
 * @param id its public part
 * @param name what it is for
 * @param role what it may do
 * @param hash the SHA-256 of the whole key
 * @param createdAt when it was made
 * @param createdBy the login that made it
 * @param expiresAt when it ceases to be valid by itself
 * @param revokedAt when it was revoked; null when it was not
 */
public record ApiKey(
        String id,
        String name,
        AccessRole role,
        String hash,
        Instant createdAt,
        String createdBy,
        Instant expiresAt,
        @Nullable Instant revokedAt) {

    /** The key as it is from the revocation on; one that was revoked stays so. */
    ApiKey revoke(Instant at) {
        return revokedAt == null ? new ApiKey(id, name, role, hash, createdAt, createdBy, expiresAt, at) : this;
    }

    boolean isValid(Instant at) {
        return revokedAt == null && at.isBefore(expiresAt);
    }

    /** Hides the hash from logs. */
    @Override
    public String toString() {
        return "ApiKey[" + id + ", " + name + ", " + role + "]";
    }
}
