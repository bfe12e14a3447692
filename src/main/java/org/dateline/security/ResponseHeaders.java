package org.dateline.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells browsers what pages of the service may do, on every response: run nothing and load nothing but what is served here. */
@Component
@ConditionalOnWebApplication
@Order(Ordered.HIGHEST_PRECEDENCE)
class ResponseHeaders extends OncePerRequestFilter {

    /** The page that other sites may frame where the operator names them. */
    static final String EMBEDDED = "/embed";

    /** By the protocol of reconciliation other sites frame it; nothing can be clicked in it. */
    private static final String PREVIEW = "/reconcile/preview";

    /**
     * Scripts and styles come from files of the service only, so that no text of an article can become one. Fonts and
     * pictures of the console for queries stand in its style sheet; the page draws pictures to take away.
     */
    private static final String POLICY =
            "default-src 'self'; img-src 'self' data: blob:; font-src 'self' data:; object-src 'none';"
                    + " base-uri 'none'; form-action 'self'; frame-ancestors ";

    private static final String YEAR = "max-age=31536000";

    /** Files that change with a release only are asked for again, and sent again only when they have changed. */
    private static final List<String> FILES = List.of("/webjars/", "/assets/", "/console/");

    private final List<String> embedders;

    ResponseHeaders(SecuritySettings settings) {
        this.embedders = settings.embedders();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI();
        response.setHeader("Content-Security-Policy", POLICY + framedBy(path));
        response.setHeader("X-Content-Type-Options", "nosniff");
        // Without a referrer browsers hide the origin of the login's form as well.
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        response.setHeader(
                HttpHeaders.CACHE_CONTROL,
                FILES.stream().anyMatch(path::startsWith) ? "private, no-cache" : "no-store");
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", YEAR);
        }
        chain.doFilter(request, response);
    }

    private String framedBy(String path) {
        if (path.equals(PREVIEW)) {
            return "*";
        }
        return path.equals(EMBEDDED)
                ? String.join(" ", "'self'", String.join(" ", embedders)).strip()
                : "'none'";
    }
}
