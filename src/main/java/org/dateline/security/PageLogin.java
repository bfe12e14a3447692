package org.dateline.security;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.dateline.security.SecuritySettings.Mode;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/** Logs in users of the page at an issuer with the authorization code flow and PKCE, if a client is registered. */
@Component
@ConditionalOnWebApplication
class PageLogin {

    private static final String BEGIN = "/oauth2/authorization";

    private final SecuritySettings settings;
    private final IssuedActors issued;
    private final @Nullable ClientRegistrationRepository clients;

    PageLogin(SecuritySettings settings, IssuedActors issued, ObjectProvider<ClientRegistrationRepository> clients) {
        this.settings = settings;
        this.issued = issued;
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

    void open(HttpSecurity http, Unauthenticated unauthenticated) throws Exception {
        if (addresses().isEmpty() || clients == null) {
            return;
        }
        DefaultOAuth2AuthorizationRequestResolver requests =
                new DefaultOAuth2AuthorizationRequestResolver(clients, BEGIN);
        requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        http.oauth2Login(login -> login.loginPage("/")
                .authorizationEndpoint(begin -> begin.authorizationRequestResolver(requests))
                .userInfoEndpoint(
                        user -> user.oidcUserService(request -> withRole(new OidcUserService().loadUser(request))))
                .defaultSuccessUrl("/", true)
                .failureHandler((request, response, failure) ->
                        unauthenticated.failed(request, response, null, String.valueOf(failure.getMessage()))));
    }

    private OidcUser withRole(OidcUser user) {
        Set<GrantedAuthority> roles = issued.role(user).stream()
                .map(role -> new SimpleGrantedAuthority(role.authority()))
                .collect(Collectors.toSet());
        return new DefaultOidcUser(roles, user.getIdToken(), user.getUserInfo());
    }
}
