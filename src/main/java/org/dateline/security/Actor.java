package org.dateline.security;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The login behind a request.
 *
 * @param id the permanent id of the login: {@code local}, {@code open}, {@code key:…} or {@code user:…}
 * @param name the name that is recorded with its changes
 * @param role its role
 * @param address the address that the request came from
 * @param until when the login expires; null if it does not
 * @param session the id of a login of the page through an issuer, which may be logged out; null for others
 */
public record Actor(
        String id,
        String name,
        AccessRole role,
        String address,
        @Nullable Instant until,
        @Nullable String session) {

    private static final String OPEN = "open";

    /** The prefix of the id of a key's login. */
    static final String KEY = "key:";

    public Actor(String id, String name, AccessRole role, String address, @Nullable Instant until) {
        this(id, name, role, address, until, null);
    }

    /** Returns the login of the command line, which the owner of the data folder uses without the service. */
    public static Actor commandLine() {
        return new Actor("local", LocalToken.owner(), AccessRole.ADMIN, "command line", null);
    }

    /** Returns the login of any client on this machine, for a service without logins. */
    static Actor open(String address) {
        return new Actor(OPEN, OPEN, AccessRole.ADMIN, address, null);
    }

    static Actor of(ApiKey key, String address) {
        return new Actor(KEY + key.id(), key.name(), key.role(), address, key.expiresAt());
    }

    /** Whether the client has logged in, so that its name is known. */
    public boolean isNamed() {
        return !id.equals(OPEN);
    }

    /** Returns the id of its key; null for other logins. */
    @Nullable
    String key() {
        return id.startsWith(KEY) ? id.substring(KEY.length()) : null;
    }
}
