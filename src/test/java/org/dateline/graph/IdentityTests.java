package org.dateline.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.dateline.model.ActionType;
import org.dateline.model.DateBasis;
import org.dateline.model.Instrument;
import org.dateline.model.Party;
import org.dateline.model.Role;
import org.dateline.model.Stage;
import org.dateline.model.UncertainDate;
import org.junit.jupiter.api.Test;

class IdentityTests {

    private static final LocalDate DAY = LocalDate.of(2018, 11, 23);

    @Test
    void anotherStageIsAnotherAct() {
        UncertainDate day = UncertainDate.published(DAY);
        assertThat(Identity.key(Generated.sanction("A", "B", day)))
                .isNotEqualTo(Identity.key(Generated.coding(
                        ActionType.SANCTION, Instrument.FINANCIAL_SANCTION, Stage.CONSIDERED, day, "A", "B")));
    }

    @Test
    void anUnstatedDateReachesAWeekBack() {
        UncertainDate published = UncertainDate.published(DAY);
        assertThat(Identity.datesAgree(published, UncertainDate.day(DAY.minusDays(7), DateBasis.STATED)))
                .isTrue();
        assertThat(Identity.datesAgree(published, UncertainDate.day(DAY.minusDays(8), DateBasis.STATED)))
                .isFalse();
        assertThat(Identity.datesAgree(published, UncertainDate.published(DAY.plusDays(7))))
                .isTrue();
    }

    @Test
    void aHeadlineLeavesTheDayToTheTextBelowIt() {
        UncertainDate headline = UncertainDate.published(DAY);
        assertThat(Identity.leavesDayTo(headline, UncertainDate.day(DAY.minusDays(14), DateBasis.STATED)))
                .isTrue();
        assertThat(Identity.leavesDayTo(headline, UncertainDate.day(DAY.minusDays(40), DateBasis.STATED)))
                .isFalse();
        assertThat(Identity.leavesDayTo(headline, UncertainDate.day(DAY.plusDays(1), DateBasis.STATED)))
                .isFalse();
    }

    @Test
    void twoStatedDaysAreTwoActs() {
        assertThat(Identity.datesAgree(
                        UncertainDate.day(DAY, DateBasis.STATED), UncertainDate.day(DAY.plusDays(1), DateBasis.STATED)))
                .isFalse();
    }

    @Test
    void wordsForTheSameTargetAgreeAndOthersDiffer() {
        assertThat(Identity.differ(targets("these persons"), targets("one or more persons")))
                .isFalse();
        assertThat(Identity.differ(targets("10 entities"), targets("Entities"))).isFalse();
        assertThat(Identity.differ(targets("U.S. persons"), targets("persons"))).isTrue();
        assertThat(Identity.differ(targets("persons"), Set.of())).isFalse();
    }

    @Test
    void anArticleDescribesATargetInMoreOrFewerWords() {
        assertThat(Identity.differWithin(targets("coal lorries"), targets("the lorries")))
                .isFalse();
        assertThat(Identity.differWithin(targets("Ecuadorean-flagged squid boats"), targets("Ecuadorean squid boats")))
                .isFalse();
        assertThat(Identity.differWithin(targets("coal lorries"), targets("timber lorries")))
                .isTrue();
        assertThat(Identity.differWithin(targets("coal lorries"), targets("coal")))
                .isTrue();
    }

    @Test
    void aKeyNamesTheEntityThatStandsForOthersOnceAndInOrder() {
        UncertainDate day = UncertainDate.published(DAY);
        String key = Identity.key(Generated.sanction("A", "C", day));
        assertThat(Identity.principals(key)).containsExactlyInAnyOrder("A", "C");
        assertThat(Identity.recast(key, id -> id.equals("A") ? "D" : id))
                .isEqualTo(Identity.key(Generated.sanction("D", "C", day)));
        assertThat(Identity.recast("CONSULT|NONE|NEUTRAL|null|A,B||", id -> id.equals("A") ? "C" : id))
                .isEqualTo("CONSULT|NONE|NEUTRAL|null|B,C||");
        assertThat(Identity.recast("CONSULT|NONE|NEUTRAL|null|A,B||", id -> "B"))
                .isEqualTo("CONSULT|NONE|NEUTRAL|null|B||");
    }

    private static Set<String> targets(String text) {
        return Identity.targetTexts(List.of(new Party(Role.TARGET, text, null, null, false)));
    }
}
