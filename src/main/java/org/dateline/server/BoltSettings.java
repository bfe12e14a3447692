package org.dateline.server;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of people's access to the embedded database.
 *
 * @param enabled whether people have an account and a fixed port
 * @param origins the origins of web pages that may connect, such as Neo4j's own browser, in the spelling that browsers send
 */
@ConfigurationProperties("dateline.bolt")
record BoltSettings(
        @DefaultValue("false") boolean enabled,
        @DefaultValue Set<String> origins) {

    /** Settings under which only drivers connect, with the account of the service. */
    static final BoltSettings CLOSED = new BoltSettings(false, Set.of());

    /** A page without an address has the origin null. */
    private static final Pattern ORIGIN =
            Pattern.compile("null|[a-z][a-z\\d+.-]*://([a-z\\d._-]+|\\[[a-f\\d:.]+])(:\\d{1,5})?");

    /** Browsers leave these ports out. */
    private static final Pattern DEFAULT_PORT =
            Pattern.compile("(?<=^http://.{1,255}):80$|(?<=^https://.{1,255}):443$");

    /**
     * Creates settings.
     *
     * @throws UnfitOrigin if one of them is not an origin
     */
    BoltSettings {
        origins = origins.stream().map(BoltSettings::asSent).collect(Collectors.toUnmodifiableSet());
    }

    private static String asSent(String stated) {
        String origin = stated.strip().toLowerCase(Locale.ROOT);
        if (origin.endsWith("/")) {
            origin = origin.substring(0, origin.length() - 1);
        }
        if (!ORIGIN.matcher(origin).matches()) {
            throw new UnfitOrigin(stated);
        }
        return DEFAULT_PORT.matcher(origin).replaceFirst("");
    }
}
