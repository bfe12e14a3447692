package org.dateline.security;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.stereotype.Component;

/**
 * Finds the token of a request. It may be in the Authorization header as {@code Bearer} or as the password of
 * {@code Basic}, in the cookie of the page's login, or in the address for clients such as feed readers that support
 * nothing else.
 */
@Component
@ConditionalOnWebApplication
class Credentials implements BearerTokenResolver {

    private static final String BEARER = "bearer ";
    private static final String BASIC = "basic ";

    /** The name of the address parameter. */
    static final String PARAMETER = "token";

    private static final String COOKIE = "dateline";

    private final HostAndOrigin origin;

    Credentials(HostAndOrigin origin) {
        this.origin = origin;
    }

    @Override
    public @Nullable String resolve(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null) {
            String scheme = header.toLowerCase(Locale.ROOT);
            return filled(
                    scheme.startsWith(BEARER)
                            ? header.substring(BEARER.length())
                            : scheme.startsWith(BASIC) ? password(header.substring(BASIC.length())) : "");
        }
        if (isForReaders(request)) {
            String inAddress = request.getParameter(PARAMETER);
            if (inAddress != null) {
                return filled(inAddress);
            }
        }
        return origin.isOwn(request) ? Cookies.value(request, COOKIE) : null;
    }

    /**
     * Tells whether the path is for clients that store only an address: feed readers, OpenRefine and frames of other
     * sites.
     */
    static boolean isForReaders(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.equals("/timeline.atom")
                || path.equals(ResponseHeaders.EMBEDDED)
                || path.equals("/reconcile")
                || path.startsWith("/reconcile/");
    }

    private static @Nullable String filled(String token) {
        return token.isBlank() ? null : token.strip();
    }

    private static String password(String encoded) {
        try {
            String pair = new String(Base64.getDecoder().decode(encoded.strip()), StandardCharsets.UTF_8);
            return pair.substring(pair.indexOf(':') + 1);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /** Returns the Set-Cookie value for a token, inaccessible to other sites. An empty token ends the login. */
    static String cookie(HttpServletRequest request, String token) {
        return Cookies.of(request, COOKIE, token).sameSite("Strict").build().toString();
    }
}
