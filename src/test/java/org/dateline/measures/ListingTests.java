package org.dateline.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.graph.MeasureKey;
import org.dateline.graph.MeasureKey.Side;
import org.dateline.model.Direction;
import org.dateline.model.Instrument;
import org.junit.jupiter.api.Test;

class ListingTests {

    private static final MeasureKey KEY = new MeasureKey(
            new Side("country:A", null), new Side("country:B", null), Instrument.TARIFF, Direction.RESTRICTS);

    private static Listing listing(boolean whole, String... places) {
        List<Listing.Entry> entries = Stream.of(places)
                .map(place -> new Listing.Entry(KEY, place, place.substring(0, 2)))
                .toList();
        return new Listing(entries, Set.of(places), whole, System.nanoTime());
    }

    @Test
    void aKeyOfTheListingIsCovered() {
        assertThat(listing(true, "a|b", "c|d").covers("c|d")).isTrue();
    }

    @Test
    void aKeyThatTheListingWouldHaveIsNotCovered() {
        assertThat(listing(true, "a|b", "c|d").covers("b|x")).isFalse();
        assertThat(listing(true, "a|b", "c|d").covers("e|f")).isFalse();
        assertThat(listing(false, "a|b", "c|d").covers("b|x")).isFalse();
        assertThat(listing(true).covers("a|b")).isFalse();
    }

    @Test
    void aKeyBehindAFullListingChangesNothing() {
        assertThat(listing(false, "a|b", "c|d").covers("e|f")).isTrue();
    }

    @Test
    void aListingIsFreshForTenSeconds() {
        assertThat(listing(true).isFresh()).isTrue();
        long before = System.nanoTime() - Duration.ofSeconds(11).toNanos();
        assertThat(new Listing(List.of(), Set.of(), true, before).isFresh()).isFalse();
    }
}
