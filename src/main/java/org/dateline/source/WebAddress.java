package org.dateline.source;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Checks the addresses of articles. Readers follow them, so a scheme such as {@code javascript:} would run in their
 * browser.
 */
final class WebAddress {

    /** Matches other schemes (RFC 3986, 3.1). An address without a scheme, such as "news.example/1", is allowed. */
    private static final Pattern OTHER_SCHEME =
            Pattern.compile("(?i)^[\\s\\p{Cntrl}]*(?!https?:)[a-z][a-z0-9+.-]*:(?!\\d+(?:/|$)).*", Pattern.DOTALL);

    private WebAddress() {}

    /**
     * Checks an address.
     *
     * @throws UnreadableArticle if it has another scheme than http or https
     */
    static void check(@Nullable String address, String origin) {
        if (address != null && OTHER_SCHEME.matcher(address).matches()) {
            throw new UnreadableArticle(
                    origin,
                    "the url \"" + (address.length() > 80 ? address.substring(0, 80) + "…" : address)
                            + "\" does not begin with http:// or https://; correct it, or leave it out");
        }
    }
}
