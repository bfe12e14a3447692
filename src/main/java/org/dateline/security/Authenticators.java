package org.dateline.security;

import jakarta.servlet.http.HttpServletRequest;
import org.dateline.security.SecuritySettings.Mode;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationManagerResolver;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.stereotype.Component;

/** Authenticates tokens: the owner's token, a key or a token of the configured issuer. */
@Component
@ConditionalOnWebApplication
class Authenticators implements AuthenticationManagerResolver<HttpServletRequest> {

    private final SecuritySettings settings;
    private final LocalToken local;
    private final ApiKeys keys;
    private final IssuedActors issued;
    private final @Nullable JwtDecoder issuer;

    Authenticators(
            SecuritySettings settings,
            LocalToken local,
            ApiKeys keys,
            IssuedActors issued,
            ObjectProvider<JwtDecoder> issuer) {
        this.settings = settings;
        this.local = local;
        this.keys = keys;
        this.issued = issued;
        this.issuer = issuer.getIfAvailable();
    }

    @Override
    public AuthenticationManager resolve(HttpServletRequest request) {
        return token -> new Login(actor(((BearerTokenAuthenticationToken) token).getToken(), request.getRemoteAddr()));
    }

    /**
     * Returns the login of a token.
     *
     * @throws AuthenticationException if the token is not valid
     */
    Actor actor(String token, String address) {
        if (settings.mode() == Mode.OPEN) {
            return Actor.open(address);
        }
        if (local.matches(token)) {
            return new Actor("local", LocalToken.owner(), AccessRole.ADMIN, address, null);
        }
        if (token.startsWith(ApiKeys.PREFIX)) {
            return key(token, address);
        }
        if (issuer == null) {
            throw new InvalidBearerTokenException("The token is not the one of the data folder.");
        }
        return issued(issuer, token, address);
    }

    private Actor key(String token, String address) {
        return keys.check(token)
                .map(key -> Actor.of(key, address))
                .orElseThrow(() -> new InvalidBearerTokenException("The key is unknown, expired or revoked."));
    }

    private Actor issued(JwtDecoder issuer, String token, String address) {
        try {
            return issued.of(issuer.decode(token), address);
        } catch (BadJwtException e) {
            throw new InvalidBearerTokenException("The token is not a valid one of the issuer.", e);
        } catch (JwtException e) {
            throw new IssuerUnreachable(e);
        }
    }
}
