package org.dateline.model;

import java.util.Collection;
import java.util.function.Predicate;

/**
 * The shares of an act's visible claims that deny it or hold back.
 *
 * @param denied the share that says that the act did not happen
 * @param hedged the share that keeps a distance
 * @param conditional the share that makes the act depend on a condition
 */
public record Extents(Extent denied, Extent hedged, Extent conditional) {

    /** The extents of an act that every claim asserts without reserve. */
    public static final Extents NONE = new Extents(Extent.NONE, Extent.NONE, Extent.NONE);

    /** Returns the extents of an act with these claims. */
    public static Extents of(Collection<Assertion> claims) {
        return new Extents(
                of(claims, Assertion::denied), of(claims, Assertion::hedged), of(claims, Assertion::conditional));
    }

    private static Extent of(Collection<Assertion> claims, Predicate<Assertion> part) {
        return Extent.of(claims.stream().filter(part).count(), claims.size());
    }
}
