package org.dateline.fetch;

import java.net.IDN;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parses addresses as browsers do, with letters of all scripts (RFC 3987), spaces and other characters that URIs
 * exclude.
 */
public final class Iri {

    /** The components of a reference (RFC 3986, appendix B). */
    private static final Pattern PARTS = Pattern.compile(
            "(?:(?<scheme>[^:/?#]+):)?(?://(?<authority>[^/?#]*))?(?<path>[^?#]*)(?:\\?(?<query>[^#]*))?(?:#(?<fragment>.*))?",
            Pattern.DOTALL);

    private static final Pattern AUTHORITY = Pattern.compile("(?<user>.*@)?(?<host>\\[[^]]*]|[^:]*)(?<port>:.*)?");

    /** Characters allowed in a path in addition to letters and digits. */
    private static final String MARKS = "-._~!$&'()*+,;=:@/";

    /** Characters that browsers remove from addresses. */
    private static final Pattern BREAKS = Pattern.compile("[\\t\\n\\r]+");

    private Iri() {}

    /**
     * Returns the URI of an address.
     *
     * @throws IllegalArgumentException if it is not an address
     */
    public static URI of(String address) {
        Matcher parts = PARTS.matcher(BREAKS.matcher(address.strip()).replaceAll(""));
        if (!parts.matches()) {
            throw new IllegalArgumentException("\"" + address + "\" is no address");
        }
        String scheme = parts.group("scheme");
        String authority = parts.group("authority");
        String query = parts.group("query");
        String fragment = parts.group("fragment");
        return URI.create((scheme == null ? "" : scheme + ":")
                + (authority == null ? "" : "//" + authority(authority))
                + encoded(parts.group("path"), "")
                + (query == null ? "" : "?" + encoded(query, "?[]"))
                + (fragment == null ? "" : "#" + encoded(fragment, "?")));
    }

    /**
     * Resolves a reference against a document's address by RFC 3986.
     *
     * @throws IllegalArgumentException if it is not a reference
     */
    public static URI resolve(URI document, String reference) {
        URI to = of(reference);
        if (document.getHost() != null && document.getRawPath().isEmpty()) {
            return document.resolve("/").resolve(to);
        }
        // Java follows RFC 2396, where a reference of only a query replaces the last segment of the path.
        boolean queryAlone = !to.isAbsolute()
                && to.getRawAuthority() == null
                && to.getRawPath().isEmpty()
                && to.getRawQuery() != null;
        return queryAlone
                ? URI.create(document.getScheme() + "://" + document.getRawAuthority() + document.getRawPath() + to)
                : document.resolve(to);
    }

    private static String authority(String authority) {
        Matcher parts = AUTHORITY.matcher(authority);
        if (!parts.matches()) {
            return authority;
        }
        String user = parts.group("user");
        String port = parts.group("port");
        return (user == null ? "" : encoded(user, "")) + host(parts.group("host")) + (port == null ? "" : port);
    }

    /** Returns a host in the form for DNS lookups. */
    static String host(String host) {
        boolean ascii = host.chars().allMatch(c -> c < 0x80);
        return ascii ? host : IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
    }

    private static String encoded(String part, String more) {
        StringBuilder text = new StringBuilder();
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            char c = (char) (bytes[i] & 0xff);
            boolean kept = c < 0x80 && Character.isLetterOrDigit(c)
                    || MARKS.indexOf(c) >= 0
                    || more.indexOf(c) >= 0
                    || c == '%' && isHex(bytes, i + 1) && isHex(bytes, i + 2);
            text.append(kept ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", (int) c));
        }
        return text.toString();
    }

    private static boolean isHex(byte[] bytes, int place) {
        return place < bytes.length && Character.digit(bytes[place], 16) >= 0;
    }
}
