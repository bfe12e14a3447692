package org.dateline.security;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The party behind a request.
 *
 * @param id names the login for good: {@code local}, {@code open}, {@code key:…}, {@code user:…}
 * @param name the name that is kept with what it does
 * @param role what it may do
 * @param address where the request came from
 * @param until when the login ends; null when it does not end by itself
 */
public record Actor(
        String id,
        String name,
        AccessRole role,
        String address,
        @Nullable Instant until) {

    private static final String OPEN = "open";

    /** What the id of a key's login begins with. */
    static final String KEY = "key:";

    /** The command line, which the owner of the data folder runs without the service. */
    public static Actor commandLine() {
        return new Actor("local", LocalToken.owner(), AccessRole.ADMIN, "command line", null);
    }

    /** Anybody on this machine, where the operator asks for no login. */
    static Actor open(String address) {
        return new Actor(OPEN, OPEN, AccessRole.ADMIN, address, null);
    }

    static Actor of(ApiKey key, String address) {
        return new Actor(KEY + key.id(), key.name(), key.role(), address, key.expiresAt());
    }

    /** Whether it logged in, so that its name is known. */
    public boolean isNamed() {
        return !id.equals(OPEN);
    }

    /** The id of the key that it uses; null for other logins. */
    @Nullable
    String key() {
        return id.startsWith(KEY) ? id.substring(KEY.length()) : null;
    }
}
