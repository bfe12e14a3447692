package org.dateline.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.graph.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Asks clients to come back if their request fails because the database is not available. Keys and logins of the page cannot be checked then, and
 * no login can begin.
 */
final class DatabaseOutage extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseOutage.class);

    /** Headers that describe the file of a successful answer, and do not belong to a refusal. */
    private static final List<String> OF_THE_FILE = List.of(HttpHeaders.CONTENT_DISPOSITION, "Dateline-Recorded");

    /** Seconds to wait, about as long as a change of the database's leader or a restart takes. */
    private static final String SOON = "5";

    private final PageLogin pages;
    private final LoginSecret secret;
    private final Refusals refusals;

    DatabaseOutage(PageLogin pages, LoginSecret secret, Refusals refusals) {
        this.pages = pages;
        this.secret = secret;
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            if (pages.isBegin(request)) {
                // The filter that begins the login would answer 500 if it had no secret for its cookie.
                secret.value();
            }
            chain.doFilter(request, response);
        } catch (RuntimeException | ServletException e) {
            if (response.isCommitted() || !Database.isTransient(e)) {
                throw e;
            }
            LOG.warn("{} {} was refused: {}", request.getMethod(), request.getRequestURI(), inOneLine(e));
            response.resetBuffer();
            OF_THE_FILE.forEach(name -> response.setHeader(name, null));
            response.setHeader(HttpHeaders.RETRY_AFTER, SOON);
            refusals.write(
                    request,
                    response,
                    HttpStatus.SERVICE_UNAVAILABLE,
                    isLoginKnown()
                            ? "The database is not available at the moment."
                            : "Your login cannot be checked, because the database is not available.",
                    "Ask again in " + SOON + " s.");
        }
    }

    /** Whether the login of the request is known. A request that needs no login has that of an anonymous user. */
    private static boolean isLoginKnown() {
        return SecurityContextHolder.getContext().getAuthentication() != null;
    }

    /** Leaves out the stack traces: while the database is away, every request fails. */
    private static String inOneLine(Throwable failure) {
        return Stream.iterate(failure, e -> e != null, Throwable::getCause)
                .map(e -> e.toString().replaceAll("\\s+", " "))
                .distinct()
                .collect(Collectors.joining(", caused by "));
    }
}
