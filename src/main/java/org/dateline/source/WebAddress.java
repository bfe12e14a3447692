package org.dateline.source;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The addresses that an article may have: readers follow them, and a scheme such as {@code javascript:} would run in their browser. */
final class WebAddress {

    /** RFC 3986, 3.1. An address without a scheme, such as "news.example/1", leads nowhere else. */
    private static final Pattern OTHER_SCHEME =
            Pattern.compile("(?i)^[\\s\\p{Cntrl}]*(?!https?:)[a-z][a-z0-9+.-]*:(?!\\d+(?:/|$)).*", Pattern.DOTALL);

    private WebAddress() {}

    /**
     * Checks the address of an article.
     *
     * @throws UnreadableArticle when it has another scheme than http or https
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
