package org.dateline.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;

/**
 * The cookies of the service, which scripts cannot read. Their names have the port: cookies are shared by all ports of a
 * host, so two services on one machine need two names.
 */
final class Cookies {

    private Cookies() {}

    /** Returns the value of a cookie; null for none. */
    static @Nullable String value(HttpServletRequest request, String prefix) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? null
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name(request, prefix)))
                        .map(Cookie::getValue)
                        .filter(value -> !value.isBlank())
                        .findFirst()
                        .orElse(null);
    }

    /** Begins a cookie for all paths. An empty value removes the cookie from the browser. */
    static ResponseCookie.ResponseCookieBuilder of(HttpServletRequest request, String prefix, String value) {
        ResponseCookie.ResponseCookieBuilder cookie = ResponseCookie.from(name(request, prefix), value)
                .httpOnly(true)
                .secure(request.isSecure())
                .path("/");
        return value.isEmpty() ? cookie.maxAge(0) : cookie;
    }

    private static String name(HttpServletRequest request, String prefix) {
        return prefix + "-" + request.getServerPort();
    }
}
