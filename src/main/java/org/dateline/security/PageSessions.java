package org.dateline.security;

import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.springframework.stereotype.Component;

/**
 * The logins of the page through an issuer. Each is sealed in a cookie of its browser, so that any api process of the
 * database accepts it and none has to remember it.
 */
@Component
@ConditionalOnWebApplication
class PageSessions {

    static final String COOKIE = "dateline-login";

    /** The use of the seal. */
    static final String USE = "login";

    private static final String NAME = "name";
    private static final String ROLE = "role";

    /** The claim with the end of the login, however much it is used. */
    static final String END = "end";

    /** The claim with the setting by which the role was found. */
    static final String FOUND_IN = "found_in";

    /** The part of the idle time after which a request renews the cookie. Most answers then need no cookie. */
    private static final int PARTS = 10;

    private final CookieSeal seal;
    private final EndedLogins ended;
    private final IssuedActors issued;
    private final SecuritySettings settings;

    PageSessions(CookieSeal seal, EndedLogins ended, IssuedActors issued, SecuritySettings settings) {
        this.seal = seal;
        this.ended = ended;
        this.issued = issued;
        this.settings = settings;
    }

    /**
     * Begins a login.
     *
     * @param client the id of the client through which the user logged in
     * @param user the claims of the user
     * @param role the role of the user
     */
    void begin(
            HttpServletRequest request,
            HttpServletResponse response,
            String client,
            ClaimAccessor user,
            AccessRole role) {
        Instant now = Instant.now();
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .jwtID(UUID.randomUUID().toString())
                .subject(IssuedActors.id(user))
                .claim(NAME, issued.name(user))
                .claim(ROLE, role.name())
                .claim(FOUND_IN, settings.roleClaim())
                .claim(END, Date.from(now.plus(settings.loginLifetime())))
                .build();
        write(request, response, client, claims, now);
    }

    /** Returns the login of a request, and renews its cookie now and then; empty for none. */
    Optional<Actor> continued(HttpServletRequest request, HttpServletResponse response) {
        CookieSeal.Opened opened =
                seal.open(USE, Cookies.value(request, COOKIE)).orElse(null);
        Actor actor = opened == null ? null : actor(opened.claims(), request.getRemoteAddr());
        if (opened == null || actor == null || ended.contains(opened.claims().getJWTID())) {
            return Optional.empty();
        }
        Instant now = Instant.now();
        Instant renewed = opened.claims().getIssueTime().toInstant();
        if (renewed.plus(settings.loginIdle().dividedBy(PARTS)).isBefore(now)) {
            write(request, response, opened.client().getRegistrationId(), opened.claims(), now);
        }
        return Optional.of(actor);
    }

    /** Ends the login of a request at all processes, and removes its cookie. */
    void end(HttpServletRequest request, HttpServletResponse response) {
        String cookie = Cookies.value(request, COOKIE);
        if (cookie != null) {
            write(request, response, "");
            seal.open(USE, cookie)
                    .map(CookieSeal.Opened::claims)
                    // A copy of the cookie may be logged out again and again.
                    .filter(claims -> !ended.contains(claims.getJWTID()))
                    .ifPresent(claims -> ended.end(claims.getJWTID(), end(claims)));
        }
    }

    private void write(
            HttpServletRequest request, HttpServletResponse response, String client, JWTClaimsSet claims, Instant now) {
        Instant idle = now.plus(settings.loginIdle());
        Instant end = end(claims);
        JWTClaimsSet renewed = new JWTClaimsSet.Builder(claims)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(idle.isBefore(end) ? idle : end))
                .build();
        write(request, response, seal.seal(USE, client, renewed));
    }

    private static void write(HttpServletRequest request, HttpServletResponse response, String value) {
        // Lax, since the first request after the login comes from the issuer's site. It ends with the browser, too.
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                Cookies.of(request, COOKIE, value).sameSite("Lax").build().toString());
    }

    private static Instant end(JWTClaimsSet claims) {
        try {
            return claims.getDateClaim(END).toInstant();
        } catch (ParseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Returns the login of claims; null if roles are found in another claim by now. */
    private @Nullable Actor actor(JWTClaimsSet claims, String address) {
        return settings.roleClaim().equals(claims.getClaim(FOUND_IN))
                ? new Actor(
                        claims.getSubject(),
                        String.valueOf(claims.getClaim(NAME)),
                        AccessRole.valueOf(String.valueOf(claims.getClaim(ROLE))),
                        address,
                        end(claims),
                        claims.getJWTID())
                : null;
    }
}
