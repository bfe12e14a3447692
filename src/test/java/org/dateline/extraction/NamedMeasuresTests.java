package org.dateline.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.dateline.model.Instrument;
import org.junit.jupiter.api.Test;

class NamedMeasuresTests {

    private final NamedMeasures lists = NamedMeasures.load();

    @Test
    void aListIsNamedInTheWordsOfTheSentence() {
        assertThat(lists.in("The U.S. put the firm on its entity list on Friday."))
                .isEqualTo("entity list");
        assertThat(lists.in("They were added to the Specially Designated Nationals and Blocked Persons List."))
                .isEqualTo("Specially Designated Nationals and Blocked Persons List");
    }

    @Test
    void partOfAWordIsNoList() {
        assertThat(lists.in("The minister blacklisted nobody.")).isNull();
        assertThat(lists.in("The shopping list was long.")).isNull();
    }

    @Test
    void aListTellsWhatItsPlacesAreUnlessSeveralKindsHaveSuchLists() {
        assertThat(lists.instrument("ENTITY LIST")).isEqualTo(Instrument.EXPORT_CONTROL);
        assertThat(lists.instrument("SDN list")).isEqualTo(Instrument.FINANCIAL_SANCTION);
        assertThat(lists.instrument("blacklist")).isNull();
    }
}
