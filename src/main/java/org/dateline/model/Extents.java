package org.dateline.model;

import java.util.Collection;
import java.util.function.Predicate;

/**
 * How far the visible claims of an act hold back.
 *
 * @param denied how many say that it did not happen
 * @param hedged how many keep a distance
 * @param conditional how many make it depend on something
 */
public record Extents(Extent denied, Extent hedged, Extent conditional) {

    /** Every claim asserts the act without reserve. */
    public static final Extents NONE = new Extents(Extent.NONE, Extent.NONE, Extent.NONE);

    /** The extents of an act with these claims. */
    public static Extents of(Collection<Assertion> claims) {
        return new Extents(
                of(claims, Assertion::denied), of(claims, Assertion::hedged), of(claims, Assertion::conditional));
    }

    private static Extent of(Collection<Assertion> claims, Predicate<Assertion> part) {
        return Extent.of(claims.stream().filter(part).count(), claims.size());
    }
}
