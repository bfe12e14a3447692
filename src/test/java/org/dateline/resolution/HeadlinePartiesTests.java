package org.dateline.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.dateline.model.Party;
import org.dateline.model.Role;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parties as "ROLE words=entity~principal", parted by semicolons; an asterisk marks those that are inferred. */
class HeadlinePartiesTests {

    private static List<Party> parties(String all) {
        return Stream.of(all.split("; "))
                .filter(one -> !one.isBlank())
                .map(one -> {
                    String role = one.substring(0, one.indexOf(' '));
                    String[] who = one.substring(role.length() + 1).split("[=~]", -1);
                    return new Party(Role.valueOf(role), who[0], orNull(who, 1), orNull(who, 2), false);
                })
                .toList();
    }

    private static String orNull(String[] who, int place) {
        return place < who.length && !who[place].isEmpty() ? who[place] : null;
    }

    private static String told(Party party) {
        return party.role() + " " + party.text() + (party.inferred() ? "*" : "");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ACTOR EU=org:eu; TARGET financier | ACTOR Brussels=org:eu; TARGET Ida Karlsen=person:ida | true
            ACTOR EU=org:eu; TARGET financier | ACTOR Oslo=country:NO; TARGET Ida Karlsen=person:ida  | false
            TARGET Huawei=company:1          | ACTOR Oslo=country:NO; TARGET Huawei=company:1        | true
            ACTOR EU=org:eu; TARGET Chile=country:CL | ACTOR EU=org:eu; TARGET Peru=country:PE       | false
            ACTOR minister=~country:NO; TARGET Chile=country:CL | ACTOR Norway=country:NO; TARGET Chile=country:CL | true
            ACTOR Judge; TARGET rule         | ACTOR court=~country:US; TARGET rule                  | true
            """)
    void sidesAgreeUnlessBothNameOthers(String headline, String told, boolean agree) {
        assertThat(new HeadlineParties(parties(headline), parties(told)).agree())
                .isEqualTo(agree);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ACTOR EU=org:eu; TARGET financier   | ACTOR EU=org:eu; TARGET Ida Karlsen=person:ida    | ACTOR EU, TARGET Ida Karlsen*
            TARGET Huawei=company:1             | ACTOR Oslo=country:NO; TARGET Huawei=company:1    | TARGET Huawei, ACTOR Oslo*
            ACTOR Judge; TARGET Huawei=company:1 | ACTOR court=~country:US; TARGET Huawei=company:1 | TARGET Huawei, ACTOR court*
            ACTOR Oslo=country:NO; TARGET French=country:FR | ACTOR Oslo=country:NO; TARGET French channel | ACTOR Oslo, TARGET French channel*
            ACTOR Oslo=country:NO; TARGET Chile=country:CL | ACTOR Norway=country:NO; TARGET envoy=~country:CL | ACTOR Oslo, TARGET Chile
            ACTOR Oslo=country:NO               | ACTOR Oslo=country:NO; TARGET Norway=country:NO   | ACTOR Oslo
            ACTOR Dutch=country:NL; ACTOR Chinese officials=country:CN | ACTOR Hague=country:NL; ADDRESSEE Beijing=country:CN | ACTOR Hague, ADDRESSEE Beijing
            ACTOR Dutch=country:NL; ACTOR Chinese officials=country:CN | ACTOR Hague=country:NL; ADDRESSEE Lima=country:PE | ACTOR Dutch, ACTOR Chinese officials
            """)
    void whatAHeadlineLeavesOutComesFromItsReport(String headline, String told, String merged) {
        assertThat(new HeadlineParties(parties(headline), parties(told))
                        .merged().stream().map(HeadlinePartiesTests::told))
                .containsExactly(merged.split(", "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ACTOR Oslo=country:NO; TARGET Chile=country:CL | ACTOR Norway=country:NO; AFFECTED Chile=country:CL | true
            ACTOR Oslo=country:NO; TARGET Chile=country:CL | ACTOR Norway=country:NO; TARGET Peru=country:PE | false
            ACTOR Oslo=country:NO; TARGET traders          | ACTOR Norway=country:NO; TARGET traders       | false
            """)
    void theSameSidesAreKnownOnes(String headline, String told, boolean same) {
        assertThat(new HeadlineParties(parties(headline), parties(told)).haveSameSides())
                .isEqualTo(same);
    }
}
