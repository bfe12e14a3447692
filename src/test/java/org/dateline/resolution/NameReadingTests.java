package org.dateline.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.dateline.model.EntityKind;
import org.dateline.model.Parse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NameReadingTests {

    private static final Candidate COUNTRY = Candidate.named("country:X", null, EntityKind.COUNTRY, "name");
    private static final Candidate CAPITAL = Candidate.named("country:X", null, EntityKind.COUNTRY, "capital");
    private static final Candidate DEMONYM = Candidate.named("country:X", null, EntityKind.COUNTRY, "demonym");
    private static final Candidate FIRM = Candidate.named("company:x", null, EntityKind.COMPANY, "name");
    private static final Candidate WORD = FIRM.called("Apple", true);

    /** Whether the last word of a sentence can mean a candidate. */
    private static boolean fits(Candidate candidate, String tagged, @Nullable EntityKind tag) {
        Parse parse = TaggedText.parse(tagged);
        return NameReading.fits(candidate, parse, List.of(parse.tokens().getLast()), tag, LocalDate.of(2019, 8, 13));
    }

    @Test
    void aNameFitsWhateverTheAnalysisSays() {
        assertThat(fits(FIRM, "Varta/NNP", null)).isTrue();
        assertThat(fits(FIRM, "Varta/NNP", EntityKind.PERSON)).isTrue();
    }

    @Test
    void aCapitalBehindAPrepositionOfPlaceIsAPlace() {
        assertThat(fits(CAPITAL, "met/VBD Riga/NNP/O/0:dobj", null)).isTrue();
        assertThat(fits(CAPITAL, "met/VBD in/IN/O/0:prep Riga/NNP/O/1:pobj", null))
                .isFalse();
        assertThat(fits(CAPITAL, "met/VBD Riga/NNP/O/0:dobj", EntityKind.PERSON))
                .isFalse();
    }

    @Test
    void oneFliesToAPlaceAndSellsToAGovernment() {
        assertThat(fits(CAPITAL, "flew/VBD to/TO/O/0:prep Riga/NNP/O/1:pobj", null))
                .isFalse();
        assertThat(fits(CAPITAL, "sell/VB to/TO/O/0:prep Riga/NNP/O/1:pobj", null))
                .isTrue();
        assertThat(fits(CAPITAL, "links/NNS to/TO/O/0:prep Riga/NNP/O/1:pobj", null))
                .isTrue();
    }

    @Test
    void whatAGovernmentSendsComesFromAGovernment() {
        assertThat(fits(CAPITAL, "answer/NN from/IN/O/0:prep Riga/NNP/O/1:pobj", null))
                .isTrue();
        assertThat(fits(CAPITAL, "train/NN from/IN/O/0:prep Riga/NNP/O/1:pobj", null))
                .isFalse();
        Parse route =
                TaggedText.parse("complaints/NNS from/IN/O/0:prep Riga/NNP/O/1:pobj to/TO/O/0:prep Oslo/NNP/O/3:pobj");
        assertThat(NameReading.fits(CAPITAL, route, List.of(route.tokens().get(2)), null, LocalDate.of(2019, 8, 13)))
                .isFalse();
    }

    @Test
    void aDemonymIsAnAdjectiveOrANounAndNoPartOfTheWorld() {
        assertThat(fits(DEMONYM, "the/DT American/JJ", null)).isTrue();
        assertThat(fits(DEMONYM, "the/DT American/VBD", null)).isFalse();
        assertThat(fits(DEMONYM, "Latin/JJ American/JJ", null)).isFalse();
    }

    @Test
    void aCommonWordHasToBeSurelyAName() {
        assertThat(fits(WORD, "Apple/NNP", null)).isFalse();
        assertThat(fits(WORD, "sued/VBD Apple/NNP", null)).isTrue();
        assertThat(fits(WORD, "sued/VBD Apple/NN", null)).isFalse();
        assertThat(fits(WORD, "Apple/NNP", EntityKind.ORGANIZATION)).isTrue();
        assertThat(fits(WORD, "sued/VBD Apple/NNP", EntityKind.PERSON)).isFalse();
    }

    @Test
    void anOfficeHolderIsMeantDuringTheTerm() {
        LocalDate from = LocalDate.of(2019, 8, 13);
        Candidate now =
                new Candidate("person:x", "country:X", EntityKind.PERSON, "office-holder", from, null, false, false);
        Candidate until =
                new Candidate("person:x", "country:X", EntityKind.PERSON, "office-holder", null, from, false, false);
        assertThat(fits(now, "Karlsen/NNP", null)).isTrue();
        assertThat(fits(until, "Karlsen/NNP", null)).isFalse();
        assertThat(fits(now, "Karlsen/NNP", EntityKind.COUNTRY)).isFalse();
    }

    @Test
    void theCandidateThatTheAnalysisAgreesWithIsTheBest() {
        assertThat(NameReading.best(List.of(FIRM, COUNTRY), null)).contains(COUNTRY);
        assertThat(NameReading.best(List.of(COUNTRY, FIRM), EntityKind.COMPANY)).contains(FIRM);
        assertThat(NameReading.best(List.of(COUNTRY, FIRM), EntityKind.ORGANIZATION))
                .contains(FIRM);
        assertThat(NameReading.best(List.of(CAPITAL, FIRM), null)).contains(FIRM);
        assertThat(NameReading.best(List.of(), null)).isEmpty();
    }

    @Test
    void theScoreFallsWithTheNumberOfEntitiesThatAreMeant() {
        assertThat(NameReading.link(FIRM, List.of(FIRM)).score()).isEqualTo(0.98);
        assertThat(NameReading.link(FIRM, List.of(FIRM, FIRM)).score()).isEqualTo(0.98);
        assertThat(NameReading.link(FIRM, List.of(FIRM, COUNTRY)).score()).isEqualTo(0.78);
        assertThat(NameReading.link(CAPITAL, List.of(CAPITAL)).score()).isEqualTo(0.9);
    }
}
