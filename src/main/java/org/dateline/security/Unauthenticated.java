package org.dateline.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.dateline.security.SecuritySettings.Mode;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/** Answers requests without a valid login, and explains how to log in. */
@Component
@ConditionalOnWebApplication
class Unauthenticated implements AuthenticationEntryPoint {

    private final SecuritySettings settings;
    private final LocalToken local;
    private final Credentials credentials;
    private final LoginFailures failures;
    private final Refusals refusals;

    Unauthenticated(
            SecuritySettings settings,
            LocalToken local,
            Credentials credentials,
            LoginFailures failures,
            Refusals refusals) {
        this.settings = settings;
        this.local = local;
        this.credentials = credentials;
        this.failures = failures;
        this.refusals = refusals;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (failure instanceof InsufficientAuthenticationException) {
            ask(request, response, "The request has no login.");
        } else if (failure instanceof IssuerUnreachable) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "10");
            refusals.write(request, response, HttpStatus.SERVICE_UNAVAILABLE, message(failure), "Try again in 10 s.");
        } else {
            failed(request, response, credentials.resolve(request), message(failure));
        }
    }

    /** Answers a failed login. After too many failures of an address, the answer asks to wait. */
    void failed(HttpServletRequest request, HttpServletResponse response, @Nullable String token, String reason)
            throws IOException {
        long wait = failures.note(request.getRemoteAddr(), token, reason);
        if (wait == 0) {
            ask(request, response, reason);
        } else {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait));
            refusals.write(
                    request,
                    response,
                    HttpStatus.TOO_MANY_REQUESTS,
                    "Too many logins from this address failed.",
                    "Wait " + wait + " s, and send a valid key.");
        }
    }

    private void ask(HttpServletRequest request, HttpServletResponse response, String message) throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"dateline\"");
        refusals.write(request, response, HttpStatus.UNAUTHORIZED, message, advice());
    }

    private String advice() {
        return settings.mode() == Mode.LOCAL
                ? "Open the link that the service logged at its start, or send the header Authorization: Bearer TOKEN."
                        + " The token is in the file token of the data folder: " + local.file() + "."
                : "Send the header Authorization: Bearer KEY. To make a key, run: dateline keys create NAME --role reader.";
    }

    private static String message(AuthenticationException failure) {
        return String.valueOf(failure.getMessage());
    }
}
