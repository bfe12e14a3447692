package org.dateline.model;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Checks the addresses of articles. Readers follow them, so a scheme such as {@code javascript:} would run in their
 * browser.
 */
public final class WebAddress {

    /** Matches other schemes (RFC 3986, 3.1). An address without a scheme, such as "news.example/1", is allowed. */
    private static final Pattern OTHER_SCHEME =
            Pattern.compile("(?i)^[\\s\\p{Cntrl}]*(?!https?:)[a-z][a-z0-9+.-]*:(?!\\d+(?:/|$)).*", Pattern.DOTALL);

    private static final int SHOWN = 80;

    private WebAddress() {}

    /** Returns the problem of an address that has another scheme than http or https, with the remedy. */
    public static Optional<String> problem(@Nullable String address) {
        return address != null && OTHER_SCHEME.matcher(address).matches()
                ? Optional.of("the url \"" + (address.length() > SHOWN ? address.substring(0, SHOWN) + "…" : address)
                        + "\" does not begin with http:// or https://; correct it, or leave it out")
                : Optional.empty();
    }
}
