package org.dateline.security;

import org.springframework.security.core.AuthenticationException;

/** The issuer of tokens does not answer, so tokens cannot be checked. */
final class IssuerUnreachable extends AuthenticationException {

    private static final long serialVersionUID = 1;

    IssuerUnreachable(Throwable cause) {
        super("The issuer of tokens does not answer.", cause);
    }
}
