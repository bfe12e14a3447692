package org.dateline.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.dateline.security.SecuritySettings.Mode;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/** Logs in users of the page at an issuer with the authorization code flow and PKCE, if a client is registered. */
@Component
@ConditionalOnWebApplication
class PageLogin {

    private static final String BEGIN = "/oauth2/authorization";

    private final SecuritySettings settings;
    private final IssuedActors issued;
    private final BegunLogins begun;
    private final PageSessions sessions;
    private final @Nullable ClientRegistrationRepository clients;

    PageLogin(
            SecuritySettings settings,
            IssuedActors issued,
            BegunLogins begun,
            PageSessions sessions,
            ObjectProvider<ClientRegistrationRepository> clients) {
        this.settings = settings;
        this.issued = issued;
        this.begun = begun;
        this.sessions = sessions;
        this.clients = clients.getIfAvailable();
    }

    /** Returns the addresses that begin the login at each issuer; empty for none. */
    List<String> addresses() {
        if (settings.mode() != Mode.KEYS || !(clients instanceof Iterable<?> all)) {
            return List.of();
        }
        return StreamSupport.stream(all.spliterator(), false)
                .map(client -> BEGIN + "/" + ((ClientRegistration) client).getRegistrationId())
                .toList();
    }

    /** Tells whether a request begins a login at an issuer. */
    boolean isBegin(HttpServletRequest request) {
        return addresses().contains(request.getRequestURI());
    }

    void open(HttpSecurity http, Unauthenticated unauthenticated) throws Exception {
        if (addresses().isEmpty() || clients == null) {
            return;
        }
        DefaultOAuth2AuthorizationRequestResolver requests =
                new DefaultOAuth2AuthorizationRequestResolver(clients, BEGIN);
        requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        http.oauth2Login(login -> login.loginPage("/")
                .authorizationEndpoint(
                        begin -> begin.authorizationRequestResolver(requests).authorizationRequestRepository(begun))
                .authorizedClientRepository(new NoTokens())
                .successHandler((request, response, user) -> logIn(request, response, user, unauthenticated))
                .failureHandler((request, response, failure) ->
                        unauthenticated.failed(request, response, null, String.valueOf(failure.getMessage()))));
    }

    private void logIn(
            HttpServletRequest request,
            HttpServletResponse response,
            Authentication login,
            Unauthenticated unauthenticated)
            throws IOException {
        if (!(login instanceof OAuth2AuthenticationToken token) || !(token.getPrincipal() instanceof OidcUser user)) {
            unauthenticated.failed(
                    request, response, null, "The issuer was not asked who the user is. Add openid to the scope.");
            return;
        }
        AccessRole role = issued.role(user).orElse(null);
        if (role == null) {
            unauthenticated.failed(request, response, null, issued.noRole());
            return;
        }
        sessions.begin(request, response, token.getAuthorizedClientRegistrationId(), user, role);
        response.sendRedirect("/");
    }

    /** Keeps no access tokens, since the service asks nothing in the name of its users. */
    private static final class NoTokens implements OAuth2AuthorizedClientRepository {

        @Override
        public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
                String client, Authentication login, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                Authentication login,
                HttpServletRequest request,
                HttpServletResponse response) {
            // The token ends with the login.
        }

        @Override
        public void removeAuthorizedClient(
                String client, Authentication login, HttpServletRequest request, HttpServletResponse response) {
            // There is none.
        }
    }
}
