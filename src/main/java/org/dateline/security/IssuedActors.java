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

/** Reads who somebody is, and what they may do, from the claims of an issuer. */
@Component
class IssuedActors {

    private static final int LONGEST_NAME = 100;

    private final SecuritySettings settings;

    IssuedActors(SecuritySettings settings) {
        this.settings = settings;
    }

    /**
     * Reads the claims of a token.
     *
     * @throws InvalidBearerTokenException when they name no role
     */
    Actor of(ClaimAccessor token, String address) {
        AccessRole role = role(token)
                .orElseThrow(() -> new InvalidBearerTokenException("The claim " + settings.roleClaim()
                        + " names none of " + Arrays.toString(AccessRole.values()) + "."));
        return new Actor(id(token), name(token), role, address, token.getClaimAsInstant("exp"));
    }

    /** The login of a page, which holds as long as its session and not only as long as the token that began it. */
    @Nullable
    Actor ofPage(ClaimAccessor user, String address) {
        return role(user)
                .map(role -> new Actor(id(user), name(user), role, address, null))
                .orElse(null);
    }

    private static String id(ClaimAccessor token) {
        return "user:" + token.getClaimAsString("iss") + " " + token.getClaimAsString("sub");
    }

    private String name(ClaimAccessor token) {
        String name = Stream.of(settings.nameClaim(), "email", "sub")
                .map(token::getClaimAsString)
                .filter(claim -> claim != null && !claim.isBlank())
                .findFirst()
                .orElse("unnamed");
        return name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }

    /** The highest of the roles that the claim names; a path of names leads into nested claims, as Keycloak has them. */
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

    private static Stream<String> names(@Nullable Object claim) {
        if (claim instanceof Collection<?> many) {
            return many.stream().map(String::valueOf);
        }
        return claim instanceof String one ? Arrays.stream(one.split("[ ,]+")) : Stream.empty();
    }
}
