package org.dateline.security;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A key for programs. The key itself is shown once and stored nowhere.
 *
 * @param id its public part
 * @param name its purpose
 * @param role its role
 * @param hash the SHA-256 of the whole key
 * @param createdAt when it was created
 * @param createdBy the login that created it
 * @param expiresAt when it expires
 * @param revokedAt when it was revoked; null if it was not
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

    /** Returns the key as revoked at an instant, or unchanged if it was revoked before. */
    ApiKey revoke(Instant at) {
        return revokedAt == null ? new ApiKey(id, name, role, hash, createdAt, createdBy, expiresAt, at) : this;
    }

    boolean isValid(Instant at) {
        return revokedAt == null && at.isBefore(expiresAt);
    }

    /** Leaves the hash out, because this text may be logged. */
    @Override
    public String toString() {
        return "ApiKey[" + id + ", " + name + ", " + role + "]";
    }
}
