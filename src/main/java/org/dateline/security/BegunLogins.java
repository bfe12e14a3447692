package org.dateline.security;

import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.stereotype.Component;

/**
 * Keeps a login that has begun at an issuer in a cookie of its browser. The browser may then come back to another
 * process.
 */
@Component
@ConditionalOnWebApplication
class BegunLogins implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    static final String COOKIE = "dateline-begun";

    /** The use of the seal. */
    static final String USE = "begun login";

    /** Only the return from the issuer needs the cookie. */
    private static final String PATH = "/login/oauth2/code";

    /** Time to log in at the issuer, with a forgotten password too. */
    private static final Duration LONGEST = Duration.ofMinutes(15);

    /** The values that the issuer's answer has to repeat, or that prove to the issuer which client began the login. */
    private static final List<String> PROOFS = List.of(OidcParameterNames.NONCE, PkceParameterNames.CODE_VERIFIER);

    private final CookieSeal seal;

    BegunLogins(CookieSeal seal) {
        this.seal = seal;
    }

    @Override
    public void saveAuthorizationRequest(
            @Nullable OAuth2AuthorizationRequest begun, HttpServletRequest request, HttpServletResponse response) {
        if (begun == null) {
            write(request, response, "", Duration.ZERO);
            return;
        }
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .claim(OAuth2ParameterNames.STATE, begun.getState())
                .claim(OAuth2ParameterNames.REDIRECT_URI, begun.getRedirectUri())
                .expirationTime(Date.from(Instant.now().plus(LONGEST)));
        PROOFS.forEach(name -> claims.claim(name, begun.getAttribute(name)));
        String client = String.valueOf(begun.<Object>getAttribute(OAuth2ParameterNames.REGISTRATION_ID));
        write(request, response, seal.seal(USE, client, claims.build()), LONGEST);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        String state = request.getParameter(OAuth2ParameterNames.STATE);
        return state == null
                ? null
                : seal.open(USE, Cookies.value(request, COOKIE))
                        .map(opened -> begun(opened.client(), opened.claims().getClaims()))
                        .filter(begun -> Secrets.equal(state, String.valueOf(begun.getState())))
                        .orElse(null);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        OAuth2AuthorizationRequest begun = loadAuthorizationRequest(request);
        if (begun != null) {
            write(request, response, "", Duration.ZERO);
        }
        return begun;
    }

    private static OAuth2AuthorizationRequest begun(ClientRegistration client, Map<String, Object> claims) {
        Map<String, Object> attributes = new HashMap<>();
        attributes.put(OAuth2ParameterNames.REGISTRATION_ID, client.getRegistrationId());
        PROOFS.stream().filter(claims::containsKey).forEach(name -> attributes.put(name, claims.get(name)));
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(client.getProviderDetails().getAuthorizationUri())
                .clientId(client.getClientId())
                .scopes(client.getScopes())
                .redirectUri(String.valueOf(claims.get(OAuth2ParameterNames.REDIRECT_URI)))
                .state(String.valueOf(claims.get(OAuth2ParameterNames.STATE)))
                .attributes(attributes)
                .build();
    }

    private static void write(
            HttpServletRequest request, HttpServletResponse response, String value, Duration lifetime) {
        // The issuer sends the browser back from its own site, with the cookie that was set here.
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                Cookies.of(request, COOKIE, value)
                        .sameSite("Lax")
                        .path(PATH)
                        .maxAge(lifetime)
                        .build()
                        .toString());
    }
}
