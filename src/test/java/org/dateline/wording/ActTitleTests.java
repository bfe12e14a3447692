package org.dateline.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.dateline.model.ActionType;
import org.dateline.model.Coding;
import org.dateline.model.Direction;
import org.dateline.model.Extent;
import org.dateline.model.Extents;
import org.dateline.model.Instrument;
import org.dateline.model.Party;
import org.dateline.model.Role;
import org.dateline.model.Stage;
import org.dateline.model.UncertainDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Acts whose summaries are too long to cut are told by their coding. */
class ActTitleTests {

    private static final String LONG =
            "Their summary has so many words that no part of it says what was done ".repeat(3);

    private record Given(Coding coding, Extents extents) {}

    private static String title(Given act) {
        return ActTitle.of(act.coding(), act.extents(), id -> null);
    }

    private static Given act(
            ActionType type,
            Instrument instrument,
            Direction direction,
            @Nullable Stage stage,
            Extents extents,
            List<String> parties) {
        return act(type, instrument, direction, stage, extents, parties, null);
    }

    private static Given act(
            ActionType type,
            Instrument instrument,
            Direction direction,
            @Nullable Stage stage,
            Extents extents,
            List<String> parties,
            @Nullable String title) {
        List<Party> given = new ArrayList<>();
        for (String party : parties) {
            Role role = Role.valueOf(party.substring(0, party.indexOf(' ')));
            String text = party.substring(party.indexOf(' ') + 1);
            given.add(new Party(role, text, null, null, false));
        }
        Coding coding = new Coding(
                        type,
                        null,
                        instrument,
                        direction,
                        stage,
                        UncertainDate.UNKNOWN,
                        null,
                        null,
                        null,
                        null,
                        null,
                        given,
                        LONG)
                .titled(title);
        return new Given(coding, extents);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SANCTION | TARIFF | RESTRICTS | IN_FORCE | ACTOR Canada; AFFECTED India | Canada imposes tariffs on India",
                "SANCTION | TARIFF | RESTRICTS | CONSIDERED | ACTOR Canada; AFFECTED India | Canada considers tariffs on India",
                "RETREAT | TARIFF | EASES | ENDED | ACTOR Canada; AFFECTED India | Canada lifts tariffs on India",
                "RETREAT | TARIFF | EASES | SUSPENDED | ACTOR Canada; AFFECTED India | Canada suspends tariffs on India",
                "SANCTION | PROCUREMENT_BAN | RESTRICTS | ANNOUNCED | ACTOR Chad; TARGET Huawei | Chad announces ban on Huawei",
                "SANCTION | FINANCIAL_SANCTION | RESTRICTS | IN_FORCE | ACTOR Chad; ACTOR Niger; TARGET Mali | Chad and Niger impose sanctions on Mali",
                "COERCE | LEGAL_PROCEEDING | RESTRICTS | IN_FORCE | ACTOR Chad; TARGET Meta | Chad takes legal action against Meta",
                "RETREAT | LICENSING | EASES | IN_FORCE | ACTOR Chad; TARGET Meta | Chad grants licence to Meta",
                "SANCTION | LICENSING | RESTRICTS | ENDED | ACTOR Chad; TARGET Meta | Chad revokes licence of Meta",
                "SANCTION | AGREEMENT | RESTRICTS | SUSPENDED | ACTOR Chad; TARGET Mali | Chad suspends agreement with Mali",
                "AID | FINANCIAL_AID | NEUTRAL | IN_FORCE | ACTOR Chad; BENEFICIARY Mali | Chad gives aid for Mali",
                "REQUEST | PROCUREMENT_BAN | RESTRICTS | REQUESTED | ACTOR Chad; ADDRESSEE Mali; TARGET Meta | Chad asks Mali for ban on Meta",
                "REQUEST | TARIFF | EASES | REQUESTED | ACTOR Chad; ADDRESSEE Mali | Chad asks Mali to ease tariffs",
                "REJECT | TARIFF | EASES | - | ACTOR Chad; TARGET Mali | Chad refuses to ease tariffs on Mali",
                "REJECT | NONE | NEUTRAL | - | ACTOR Chad; ADDRESSEE Mali | Chad rebuffs Mali",
                "THREATEN | TARIFF | RESTRICTS | THREATENED | ACTOR Chad; ADDRESSEE Mali | Chad threatens tariffs on Mali",
                "ACCUSE | NONE | NEUTRAL | - | ACTOR Chad; ACTOR Niger; ADDRESSEE Mali | Chad and Niger criticize Mali",
                "CONSULT | NONE | NEUTRAL | - | ACTOR Chad; ACTOR Niger; ACTOR Togo | Chad and 2 others hold talks",
                "SANCTION | TARIFF | RESTRICTS | IN_FORCE | AFFECTED India | Tariffs on India",
                "REJECT | NONE | NEUTRAL | - | ACTOR M23 rebels; ADDRESSEE Mali | M23 rebels rebuff Mali",
                "ASSAULT | MILITARY | NEUTRAL | - | ACTOR Chad; TARGET Mali | Chad attacks Mali",
                "ACCUSE | NONE | NEUTRAL | - | ACTOR White House press secretary Karoline Leavitt; ADDRESSEE Mali | Karoline Leavitt criticizes Mali",
                "ACCUSE | NONE | NEUTRAL | - | ACTOR A lawyer for victims of the Khmer Rouge; ADDRESSEE Mali | A lawyer for victims of the Khmer Rouge criticizes Mali",
                "ACCUSE | NONE | NEUTRAL | - | ACTOR United States; ADDRESSEE European Union | US criticizes EU",
                "SANCTION | TARIFF | RESTRICTS | IN_FORCE | ACTOR Board of Trade Remedies; AFFECTED India | Board of Trade Remedies imposes tariffs on India",
            })
    void aTitleSaysWhoDoesWhatToWhom(
            ActionType type, Instrument instrument, Direction direction, String stage, String parties, String title) {
        Given act = act(
                type,
                instrument,
                direction,
                stage.equals("-") ? null : Stage.valueOf(stage),
                Extents.NONE,
                List.of(parties.split("; ")));
        assertThat(title(act)).isEqualTo(title);
    }

    @Test
    void whatNobodyAssertsIsNotToldAsDone() {
        Extents denied = new Extents(Extent.ALL, Extent.NONE, Extent.NONE);
        assertThat(title(act(
                        ActionType.AGREE,
                        Instrument.AGREEMENT,
                        Direction.NEUTRAL,
                        Stage.ANNOUNCED,
                        denied,
                        List.of("ACTOR Chad", "ADDRESSEE Mali"))))
                .isEqualTo("Denied: Chad signs agreement with Mali");
    }

    @Test
    void aWrittenTitleGoesBeforeAllOthersUnlessItIsTooLong() {
        assertThat(title(titled("x".repeat(60)))).isEqualTo("x".repeat(60));
        assertThat(title(titled("x".repeat(61)))).isEqualTo("Chad attacks Mali");
    }

    private static Given titled(String title) {
        List<String> parties = List.of("ACTOR Chad", "TARGET Mali");
        return act(ActionType.ASSAULT, Instrument.MILITARY, Direction.NEUTRAL, null, Extents.NONE, parties, title);
    }

    @Test
    void anActWhoseSummaryNeedsItsHeadlineIsToldByItsCodingIfThatNamesBothSides() {
        assertThat(title(summarised(criticism("ADDRESSEE Mali"), "[Mali bans rice of Chad] Chad called it unjust")))
                .isEqualTo("Chad criticizes Mali");
        assertThat(title(summarised(criticism("ADDRESSEE Mali"), "Chad called the ban of Mali on its rice unjust")))
                .isEqualTo("Chad called the ban of Mali on its rice unjust");
        assertThat(title(summarised(
                        criticism("ACTOR Niger"), "[Mali bans rice of Chad] Chad and Niger called it unjust")))
                .isEqualTo("Chad and Niger called it unjust");
    }

    private static Given criticism(String other) {
        return act(
                ActionType.ACCUSE,
                Instrument.NONE,
                Direction.NEUTRAL,
                null,
                Extents.NONE,
                List.of("ACTOR Chad", other));
    }

    private static Given summarised(Given act, String summary) {
        Coding coding = act.coding();
        return new Given(
                new Coding(
                        coding.type(),
                        null,
                        coding.instrument(),
                        coding.direction(),
                        coding.stage(),
                        coding.date(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        coding.parties(),
                        summary),
                act.extents());
    }

    @Test
    void anActOnNobodyIsToldByTheBeginningOfItsSummary() {
        assertThat(title(act(
                        ActionType.REJECT,
                        Instrument.NONE,
                        Direction.NEUTRAL,
                        null,
                        Extents.NONE,
                        List.of("ACTOR Chad"))))
                .startsWith("Their summary has so many words")
                .endsWith("…");
    }

    /** No coding lacks its words, and no name is too long. */
    @ParameterizedTest
    @EnumSource
    void everyCodingHasATitle(ActionType type) {
        List<String> parties =
                List.of("ACTOR " + "Ministry of Agriculture ".repeat(4).strip(), "TARGET Mali");
        for (Instrument instrument : Instrument.values()) {
            for (Direction direction : Direction.values()) {
                for (Stage stage : Stage.values()) {
                    assertThat(title(act(type, instrument, direction, stage, Extents.NONE, parties)))
                            .isNotBlank()
                            .hasSizeLessThanOrEqualTo(ActTitle.LONGEST);
                }
                assertThat(title(act(type, instrument, direction, null, Extents.NONE, List.of())))
                        .isNotBlank();
            }
        }
    }
}
