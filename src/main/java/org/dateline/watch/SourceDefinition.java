package org.dateline.watch;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an operator says of a source.
 *
 * @param name what it is called; its articles have it as their publisher
 * @param kind what stands at the address
 * @param address an address of http or https, or a folder
 * @param every the time between two checks
 * @param licence the terms under which its articles may be used
 * @param credit whom to name
 */
public record SourceDefinition(
        String name,
        SourceKind kind,
        String address,
        Duration every,
        @Nullable String licence,
        @Nullable String credit) {

    private static final Duration LEAST = Duration.ofMinutes(1);
    private static final Duration MOST = Duration.ofDays(366);
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ADDRESS = 2_000;
    private static final int LONGEST_TERMS = 1_000;

    /** The prefix of ids, which no name has. */
    private static final String ID = "watch:";

    /**
     * The same without space around, when a source may be so.
     *
     * @throws WatchRefused when it may not
     */
    SourceDefinition checked() {
        String called = name.strip();
        if (called.isEmpty() || called.length() > LONGEST_NAME || called.startsWith(ID)) {
            throw new WatchRefused("name: a source's name has 1 to " + LONGEST_NAME
                    + " characters and does not begin with \"" + ID + "\".");
        }
        if (every.compareTo(LEAST) < 0 || every.compareTo(MOST) > 0) {
            throw new WatchRefused("every: " + every + " is not between one minute (PT1M) and 366 days (P366D).");
        }
        String place = address.strip();
        if (place.length() > LONGEST_ADDRESS) {
            throw new WatchRefused("address: an address has at most " + LONGEST_ADDRESS + " characters.");
        }
        if (kind != SourceKind.FOLDER) {
            checkAddress(place);
        }
        return new SourceDefinition(called, kind, place, every, terms("licence", licence), terms("credit", credit));
    }

    private void checkAddress(String place) {
        AddressTemplate template = new AddressTemplate(place);
        if (kind == SourceKind.ENDPOINT) {
            template.check();
        } else if (template.isTemplate()) {
            throw new WatchRefused("address: only the kind ENDPOINT has {date} or {since} in its address.");
        }
        URI found = template.at(Instant.EPOCH);
        boolean web = "http".equalsIgnoreCase(found.getScheme()) || "https".equalsIgnoreCase(found.getScheme());
        if (!web || found.getHost() == null) {
            throw new WatchRefused("address: \"" + place + "\" is no address of http or https.");
        }
        if (found.getUserInfo() != null) {
            throw new WatchRefused("address: an address has no user name and no password in it.");
        }
    }

    private static @Nullable String terms(String argument, @Nullable String text) {
        if (text != null && text.length() > LONGEST_TERMS) {
            throw new WatchRefused(argument + " has more than " + LONGEST_TERMS + " characters.");
        }
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** The address, with moments to be filled in where it is that of an endpoint. */
    AddressTemplate template() {
        return new AddressTemplate(address);
    }
}
