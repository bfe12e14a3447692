package org.dateline.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses requests under a foreign host name, and requests from pages of other sites. Browsers send these without
 * asking, also over WebSockets, and with the cookies of pages on other ports of this machine.
 */
@Component
@ConditionalOnWebApplication
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class HostAndOrigin extends OncePerRequestFilter {

    /** The reconciliation protocol allows any page. Its requests need a login that such a page cannot use by itself. */
    private static final String RECONCILIATION = "/reconcile";

    private static final String WATCHED = "/actuator/";

    private static final Pattern NUMBER = Pattern.compile("(\\d{1,3}(\\.\\d{1,3}){3}|\\[[0-9A-Fa-f:.]+\\])(:\\d+)?");

    private static final Set<String> OWN = Set.of("same-origin", "none");

    private final AllowedHosts hosts;
    private final AllowedOrigins origins;
    private final Refusals refusals;
    private final SecuritySettings settings;

    HostAndOrigin(AllowedHosts hosts, AllowedOrigins origins, Refusals refusals, SecuritySettings settings) {
        this.settings = settings;
        this.hosts = hosts;
        this.origins = origins;
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!hosts.contains(request.getHeader(HttpHeaders.HOST)) && !isWatch(request)) {
            refusals.write(
                    request,
                    response,
                    HttpStatus.MISDIRECTED_REQUEST,
                    "The service is not called by the name in the header Host.",
                    "Call it by one of " + hosts.names() + ", or add the name to dateline.security.hosts.");
        } else if (!isOwn(request) && !isReconciliation(request) && !isLink(request)) {
            refusals.write(
                    request,
                    response,
                    HttpStatus.FORBIDDEN,
                    "A page of another site may not ask this service.",
                    "Ask from a page of the service itself, or allow the origin in spring.graphql.cors.allowed-origins.");
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Tells whether a request comes from a page of the service, from a page of an allowed origin, or from no page. */
    boolean isOwn(HttpServletRequest request) {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin != null) {
            return isSame(origin, request.getHeader(HttpHeaders.HOST)) || origins.contains(origin);
        }
        String site = request.getHeader("Sec-Fetch-Site");
        return site == null || OWN.contains(site.toLowerCase(Locale.ROOT));
    }

    private static boolean isSame(String origin, @Nullable String host) {
        try {
            String authority = URI.create(origin).getRawAuthority();
            return authority != null && authority.equalsIgnoreCase(host);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /**
     * Tells whether a request comes from a health probe or a metrics collector, which address each process by IP
     * number. A page cannot have another machine's number as its name, and the data of these paths is public or
     * requires a key.
     */
    private boolean isWatch(HttpServletRequest request) {
        String host = request.getHeader(HttpHeaders.HOST);
        return settings.mode() == SecuritySettings.Mode.KEYS
                && request.getRequestURI().startsWith(WATCHED)
                && host != null
                && NUMBER.matcher(host).matches();
    }

    private static boolean isReconciliation(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.equals(RECONCILIATION) || path.startsWith(RECONCILIATION + "/");
    }

    /**
     * Tells whether a request follows a link from another site, which opens a page of the service in a tab, or in a
     * frame if the page may be framed.
     */
    static boolean isLink(HttpServletRequest request) {
        String destination = request.getHeader("Sec-Fetch-Dest");
        return request.getMethod().equals("GET")
                && request.getHeader(HttpHeaders.ORIGIN) == null
                && "navigate".equals(request.getHeader("Sec-Fetch-Mode"))
                && ("document".equals(destination)
                        || "iframe".equals(destination)
                                && request.getRequestURI().equals(ResponseHeaders.EMBEDDED));
    }
}
