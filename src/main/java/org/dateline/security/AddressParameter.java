package org.dateline.security;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Reads a parameter from the address of a request alone. To ask the request for its parameters would read the body of a
 * form.
 */
public final class AddressParameter {

    private AddressParameter() {}

    /**
     * Returns the first value of a parameter as the address has it; null without one. Escapes are not decoded, since
     * keys, tokens and bookmarks have none.
     */
    public static @Nullable String of(HttpServletRequest request, String name) {
        String query = request.getQueryString();
        return query == null
                ? null
                : UriComponentsBuilder.newInstance()
                        .query(query)
                        .build()
                        .getQueryParams()
                        .getFirst(name);
    }
}
