package org.dateline.security;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** An authenticated login in Spring Security: an actor without credentials. */
final class Login extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1;

    private final transient Actor actor;

    Login(Actor actor) {
        super(authorities(actor.role()));
        this.actor = actor;
        setAuthenticated(true);
    }

    private static Collection<GrantedAuthority> authorities(AccessRole role) {
        return List.of(new SimpleGrantedAuthority(role.authority()));
    }

    Actor actor() {
        return actor;
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public Object getPrincipal() {
        return actor;
    }

    @Override
    public String getName() {
        return actor.name();
    }
}
