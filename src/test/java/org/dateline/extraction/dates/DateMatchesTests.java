package org.dateline.extraction.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DateMatchesTests {

    private static List<String> places(String text) {
        return DateMatches.of(text).all().stream().map(m -> m.place().group()).toList();
    }

    @Test
    void aTextWithoutADateHasNoPlaces() {
        assertThat(places("")).isEmpty();
        assertThat(places("Riga banned the tankers.")).isEmpty();
    }

    @Test
    void placesStandInTheOrderOfTheText() {
        assertThat(places("On Friday it banned what it taxed in May 2018."))
                .startsWith("Friday")
                .contains("May 2018");
    }

    @Test
    void ofPlacesThatBeginTogetherTheLongestIsFirst() {
        List<String> places = places("It was signed on 5 May 2018 in Riga.");
        assertThat(places.getFirst()).isEqualTo("5 May 2018");
        assertThat(places).contains("May 2018");
    }

    @Test
    void eachFormIsFoundWhereverItStands() {
        assertThat(places("On Friday, Friday and Friday"))
                .filteredOn("Friday"::equals)
                .hasSize(3);
    }

    @Test
    void placesAreResolvedForAnyDayAndSide() {
        DateMatches friday = DateMatches.of("on Friday");
        assertThat(days(friday, LocalDate.of(2019, 8, 13), TimeSide.BACK)).containsExactly(LocalDate.of(2019, 8, 9));
        assertThat(days(friday, LocalDate.of(2019, 8, 13), TimeSide.AHEAD)).containsExactly(LocalDate.of(2019, 8, 16));
        assertThat(days(friday, LocalDate.of(2018, 11, 20), TimeSide.BACK)).containsExactly(LocalDate.of(2018, 11, 16));
        assertThat(days(friday, null, TimeSide.BACK)).isEmpty();
    }

    private static List<LocalDate> days(DateMatches matches, LocalDate day, TimeSide side) {
        return DateReader.read(matches, day, words -> side).stream()
                .map(e -> e.named().earliest())
                .toList();
    }
}
