package org.dateline.security;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.stereotype.Component;

/** Reads logins with their names and roles from an issuer's claims. */
@Component
class IssuedActors {

    private static final int LONGEST_NAME = 100;

    private final SecuritySettings settings;

    IssuedActors(SecuritySettings settings) {
        this.settings = settings;
    }

    /**
     * Returns the login of a token.
     *
     * @throws InvalidBearerTokenException if its claims contain no role
     */
    Actor of(ClaimAccessor token, String address) {
        AccessRole role = role(token).orElseThrow(() -> new InvalidBearerTokenException(noRole()));
        return new Actor(id(token), name(token), role, address, token.getClaimAsInstant("exp"));
    }

    /** Returns the permanent id of a user. */
    static String id(ClaimAccessor token) {
        return "user:" + token.getClaimAsString("iss") + " " + token.getClaimAsString("sub");
    }

    /** Returns the name that is recorded with a user's changes. */
    String name(ClaimAccessor token) {
        String name = Stream.of(settings.nameClaim(), "email", "sub")
                .map(token::getClaimAsString)
                .filter(claim -> claim != null && !claim.isBlank())
                .findFirst()
                .orElse("unnamed");
        return name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }

    /**
     * Returns the highest role in the configured claim; empty for none. A path of names selects a nested claim, as
     * Keycloak uses it.
     */
    Optional<AccessRole> role(ClaimAccessor token) {
        Object claim = token.getClaims();
        for (String part : settings.roleClaim().split("\\.")) {
            claim = claim instanceof Map<?, ?> map ? map.get(part) : null;
        }
        return names(claim)
                .flatMap(name -> Arrays.stream(AccessRole.values())
                        .filter(role ->
                                role.name().equals(name.toUpperCase(Locale.ROOT).replaceFirst("^DATELINE[-_:]", ""))))
                .max(java.util.Comparator.naturalOrder());
    }

    /** Returns the reason why claims without a role make no login. */
    String noRole() {
        return "The claim " + settings.roleClaim() + " names none of " + Arrays.toString(AccessRole.values()) + ".";
    }

    private static Stream<String> names(@Nullable Object claim) {
        if (claim instanceof Collection<?> many) {
            return many.stream().map(String::valueOf);
        }
        return claim instanceof String one ? Arrays.stream(one.split("[ ,]+")) : Stream.empty();
    }
}
