package org.dateline.watch;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The operator's definition of a source.
 *
 * @param name its name, which is the publisher of its articles
 * @param kind the kind of document at the address
 * @param address an http or https address, or a folder
 * @param every the interval between checks
 * @param licence the terms of use of its articles; null if not given
 * @param credit the names to credit; null if not given
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

    /** The prefix of ids. Names cannot begin with it. */
    private static final String ID = "watch:";

    /**
     * Returns the definition with trimmed texts.
     *
     * @throws WatchRefused if a value is not allowed
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

    /** Returns the address as a template. */
    AddressTemplate template() {
        return new AddressTemplate(address);
    }
}
