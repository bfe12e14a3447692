package org.dateline.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.dateline.graph.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Converts a token in a link or a form to a cookie. Redirects to the same address without the token, which keeps it out
 * of the browser's history and out of requests to other sites. Logs users out, too.
 */
final class TokenLogin extends OncePerRequestFilter {

    private final Authenticators authenticators;
    private final Unauthenticated unauthenticated;
    private final PageSessions sessions;
    private final Refusals refusals;

    TokenLogin(
            Authenticators authenticators, Unauthenticated unauthenticated, PageSessions sessions, Refusals refusals) {
        this.authenticators = authenticators;
        this.unauthenticated = unauthenticated;
        this.sessions = sessions;
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean post = request.getMethod().equals("POST");
        if (post && request.getRequestURI().equals("/login")) {
            login(request, response, request.getParameter(Credentials.PARAMETER), "/");
        } else if (post && request.getRequestURI().equals("/logout")) {
            logOut(request, response);
        } else if (request.getMethod().equals("GET") && !Credentials.isForReaders(request) && inLink(request) != null) {
            login(request, response, inLink(request), withoutToken(request));
        } else {
            chain.doFilter(request, response);
        }
    }

    private void login(HttpServletRequest request, HttpServletResponse response, @Nullable String token, String onwards)
            throws IOException {
        try {
            String given = token == null ? "" : token.strip();
            authenticators.actor(given, request.getRemoteAddr());
            response.addHeader(HttpHeaders.SET_COOKIE, Credentials.cookie(request, given));
            redirect(response, onwards);
        } catch (AuthenticationException e) {
            unauthenticated.failed(request, response, token, String.valueOf(e.getMessage()));
        }
    }

    private void logOut(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.addHeader(HttpHeaders.SET_COOKIE, Credentials.cookie(request, ""));
        try {
            sessions.end(request, response);
            redirect(response, "/");
        } catch (RuntimeException e) {
            if (!Database.isTransient(e)) {
                throw e;
            }
            refusals.write(
                    request,
                    response,
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "This browser is logged out. A copy of its cookie would stay valid until the login expires, because the"
                            + " database is not available.",
                    "If somebody may have a copy, ask the operator to change the secret of the login's client.");
        }
    }

    private static @Nullable String inLink(HttpServletRequest request) {
        return AddressParameter.of(request, Credentials.PARAMETER);
    }

    private static String withoutToken(HttpServletRequest request) {
        return ServletUriComponentsBuilder.fromRequest(request)
                .replaceQueryParam(Credentials.PARAMETER)
                .build()
                .toUriString();
    }

    private static void redirect(HttpServletResponse response, String onwards) {
        response.setHeader(HttpHeaders.LOCATION, onwards);
        response.setStatus(HttpStatus.SEE_OTHER.value());
    }
}
