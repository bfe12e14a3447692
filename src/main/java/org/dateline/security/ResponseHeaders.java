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

/** Sets security headers on every response. Pages may run and load only files that the service itself serves. */
@Component
@ConditionalOnWebApplication
@Order(Ordered.HIGHEST_PRECEDENCE)
class ResponseHeaders extends OncePerRequestFilter {

    /** The page that other sites may frame if the operator allows their origins. */
    static final String EMBEDDED = "/embed";

    /** The reconciliation protocol lets other sites frame this page. It has nothing to click. */
    private static final String PREVIEW = "/reconcile/preview";

    /**
     * The content security policy. Scripts and styles come from the service's files only, so text of an article cannot
     * become one. The query console has fonts and pictures in its style sheet, and the page draws pictures to save.
     */
    private static final String POLICY =
            "default-src 'self'; img-src 'self' data: blob:; font-src 'self' data:; object-src 'none';"
                    + " base-uri 'none'; form-action 'self'; frame-ancestors ";

    private static final String YEAR = "max-age=31536000";

    /** Files that change only with a release. Browsers revalidate them and receive them again only after a change. */
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
        // Without a referrer, browsers would also hide the origin of the login form.
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
