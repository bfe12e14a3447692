package org.dateline.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Converts a token in a link or a form to a cookie. Redirects to the same address without the token, which keeps it out
 * of the browser's history and out of requests to other sites.
 */
final class TokenLogin extends OncePerRequestFilter {

    private final Authenticators authenticators;
    private final Unauthenticated unauthenticated;

    TokenLogin(Authenticators authenticators, Unauthenticated unauthenticated) {
        this.authenticators = authenticators;
        this.unauthenticated = unauthenticated;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean post = request.getMethod().equals("POST");
        if (post && request.getRequestURI().equals("/login")) {
            login(request, response, request.getParameter(Credentials.PARAMETER), "/");
        } else if (post && request.getRequestURI().equals("/logout")) {
            if (request.getSession(false) != null) {
                request.getSession(false).invalidate();
            }
            redirect(response, Credentials.cookie(request, ""), "/");
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
            redirect(response, Credentials.cookie(request, given), onwards);
        } catch (AuthenticationException e) {
            unauthenticated.failed(request, response, token, String.valueOf(e.getMessage()));
        }
    }

    private static @Nullable String inLink(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null
                ? null
                : UriComponentsBuilder.newInstance()
                        .query(query)
                        .build()
                        .getQueryParams()
                        .getFirst(Credentials.PARAMETER);
    }

    private static String withoutToken(HttpServletRequest request) {
        return ServletUriComponentsBuilder.fromRequest(request)
                .replaceQueryParam(Credentials.PARAMETER)
                .build()
                .toUriString();
    }

    private static void redirect(HttpServletResponse response, String cookie, String onwards) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie);
        response.setHeader(HttpHeaders.LOCATION, onwards);
        response.setStatus(HttpStatus.SEE_OTHER.value());
    }
}
