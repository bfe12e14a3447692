package org.dateline.watch;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.fetch.Iri;

/**
 * An address with placeholders for instants: {@code {date}} for a day, {@code {since}} and {@code {until}} for the
 * period of a check. A pattern may follow, as in {@code {date:yyyyMMdd}}. All instants are in UTC.
 *
 * @param text the address as configured
 */
record AddressTemplate(String text) {

    private static final Pattern PLACE = Pattern.compile("\\{(date|since|until)(?::([^{}]*))?\\}");

    private static final String DATE = "date";
    private static final String SINCE = "since";
    private static final String UNTIL = "until";

    /**
     * Matches the allowed patterns. Other letters of Java's patterns are easily confused with these and seldom
     * intended: YYYY is the week-based year, DD the day of the year.
     */
    private static final Pattern PARTS = Pattern.compile("(?:[yuMdHms]|[^A-Za-z']|'[^']*')+");

    /** Whether the address has one document per day. */
    boolean isDaily() {
        return places().contains(DATE);
    }

    /** Whether the address has placeholders. */
    boolean isTemplate() {
        return !places().isEmpty();
    }

    private Set<String> places() {
        return new HashSet<>(
                PLACE.matcher(text).results().map(place -> place.group(1)).toList());
    }

    /**
     * Checks the placeholders and their patterns.
     *
     * @throws WatchRefused if one cannot be filled in
     */
    void check() {
        Set<String> places = places();
        if (places.contains(DATE) == places.contains(SINCE) || places.contains(DATE) && places.contains(UNTIL)) {
            throw new WatchRefused("address: an endpoint has {date} in its address, where the day stands, or {since},"
                    + " and {until} beside it if the site asks for one.");
        }
        PLACE.matcher(text).results().forEach(place -> written(place, ZonedDateTime.now(ZoneOffset.UTC)));
    }

    /** Returns the address of the document for the day of an instant. */
    URI at(Instant moment) {
        return fill(place -> moment);
    }

    /** Returns the address of the entries between two instants. */
    URI between(Instant since, Instant until) {
        return fill(place -> place.equals(SINCE) ? since : until);
    }

    private URI fill(Function<String, Instant> moments) {
        String filled = PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(
                        written(place, moments.apply(place.group(1)).atZone(ZoneOffset.UTC))));
        try {
            return Iri.of(
                    URI.create(filled.replace("[", "%5B").replace("]", "%5D")).toString());
        } catch (IllegalArgumentException e) {
            throw new WatchRefused("address: \"" + text + "\" is no address: " + e.getMessage() + ".");
        }
    }

    private static String written(MatchResult place, ZonedDateTime moment) {
        String pattern = place.group(2);
        if (pattern == null) {
            return place.group(1).equals(DATE)
                    ? moment.toLocalDate().toString()
                    : moment.toInstant().truncatedTo(ChronoUnit.SECONDS).toString();
        }
        try {
            if (PARTS.matcher(pattern).matches()) {
                return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(moment);
            }
        } catch (IllegalArgumentException e) {
            // Reported below.
        }
        throw new WatchRefused(
                "address: " + place.group() + " has no pattern that can be filled in. Write yyyy, MM, dd,"
                        + " HH, mm and ss for the parts, and letters that stay between ' and '.");
    }
}
