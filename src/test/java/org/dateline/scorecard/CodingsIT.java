package org.dateline.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.dateline.IntegrationTest;
import org.dateline.model.Claim;
import org.dateline.model.Party;
import org.dateline.model.Role;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** One short text for each way of telling an act that the codebook knows: headlines, titles of notices, prose. */
@IntegrationTest
class CodingsIT {

    @Autowired
    Subject subject;

    @ParameterizedTest
    @CsvFileSource(resources = "/gold/codings.tsv", delimiter = '\t', numLinesToSkip = 1, emptyValue = "")
    void aTextTellsItsAct(String text, String source, String coding, String parties) {
        List<Claim> claims = subject.read(text, "2020-01-01", Objects.requireNonNullElse(source, ""))
                .resolved()
                .claims();
        assertThat(claims).extracting(CodingsIT::written).containsExactly(coding + " | " + parties);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Japan mulls lifting ban on Russian seafood | Japan considers an easing of import restriction (seafood from Russia)
            Japan and Peru agreed to reopen the border. | Japan and Peru announce an easing of entry ban
            Japan mulls ban on Russian seafood | Japan considers import restriction (seafood from Russia)
            Brazil demanded that the ban on its beef be lifted. | Brazil asks for an easing of import restriction (beef)
            Peru, Chile and Japan condemned Iran. | Peru, Chile and Japan criticise Iran
            """)
    void aSummaryTellsWhetherAMeasureIsLaidOrEased(String text, String summary) {
        assertThat(subject.read(text, "2020-01-01", "").resolved().claims())
                .extracting(claim -> claim.coding().summary())
                .containsExactly(summary);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Brazil urged China on Monday to lift its ban on beef. | 2019-12-30
            Saudi Arabia severed ties with Qatar on Monday and closed its airspace to its aircraft. | 2019-12-30 2019-12-30
            Kenya will lift the ban in May, and urged Japan to follow. | 2020-01-01~ 2020-01-01~
            """)
    void whatIsAskedOrDoneWithADatedActIsOfThatDay(String text, String days) {
        assertThat(subject.read(text, "2020-01-01", "").resolved().claims())
                .extracting(claim -> claim.coding().date().edtf())
                .containsExactly(days.split(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
            The pact eliminates tariffs on beef. | ''
            Ministers of Kenya are seeking to reassure investors. | ''
            Kenya follows procedures associated with prohibiting imports. | ''
            The Department of Commerce continues to welcome public input. | Federal Register
            There is no sign that Oman will drop its tariff on Peru. | ''
            Peru's exporters have been hit hard by the pandemic. | ''
            The tuna was withdrawn from warehouse for consumption in the United States. | Federal Register
            """)
    void whatIsOnlyHeldSoughtOrKeptInOrderIsNoAct(String text, String source) {
        assertThat(subject.read(text, "2020-01-01", source).resolved().claims()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Peru banned rice from Chile. Togo is considering a similar ban.  | Togo considers import restriction (rice from Chile)
            Kenya warned that it would cut power exports to Uganda unless it paid. | Kenya threatens export control (power to Uganda)
            Kenya imposed a tariff on cooking oil from Togo.                  | Kenya puts in force tariff (oil from Togo)
            Peru banned rice, a day after a court in Nairobi restored a ban on milk. | Kenya puts in force import restriction (milk)
            SOFIA - Russia banned poultry from Bulgaria. The government is weighing a ban on Huawei. | The government considers procurement ban on Huawei
            """)
    void theLastActOfATextIsTold(String text, String summary) {
        assertThat(subject.read(text, "2020-01-01", "").resolved().claims())
                .last()
                .extracting(claim -> claim.coding().summary())
                .isEqualTo(summary);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            MONTEVIDEO - Uruguay froze the assets of Hezbollah. President Luis Lacalle Pou signed the law. | country:UY
            MOSCOW - Russia banned poultry from Bulgaria. In Sofia the government is weighing a ban on Huawei. | country:BG
            """)
    void anOrganOfNoCountryIsOfThatOfTheDatelineOrOfThePlaceItsSentenceOpensWith(String text, String country) {
        assertThat(subject.read(text, "2020-01-01", "")
                        .resolved()
                        .claims()
                        .getLast()
                        .coding()
                        .parties())
                .filteredOn(party -> party.role() == Role.ACTOR)
                .extracting(Party::principal)
                .containsExactly(country);
    }

    private static String written(Claim claim) {
        var coding = claim.coding();
        String stage = coding.stage() == null ? "-" : coding.stage().name();
        List<String> parties =
                coding.parties().stream().map(CodingsIT::written).sorted().toList();
        return coding.type() + " " + coding.instrument() + " " + stage + " | " + String.join("; ", parties);
    }

    private static String written(Party party) {
        return party.role() + " " + Objects.requireNonNullElse(party.entity(), party.text());
    }
}
