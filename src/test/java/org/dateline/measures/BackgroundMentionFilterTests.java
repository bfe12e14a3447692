package org.dateline.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.dateline.graph.ActionSnapshot;
import org.dateline.graph.Generated;
import org.dateline.graph.MeasureKey;
import org.dateline.model.ActionType;
import org.dateline.model.Coding;
import org.dateline.model.Extents;
import org.dateline.model.Instrument;
import org.dateline.model.Party;
import org.dateline.model.Role;
import org.dateline.model.Stage;
import org.junit.jupiter.api.Test;

class BackgroundMentionFilterTests {

    private static final LocalDate DAY = LocalDate.of(2018, 5, 1);

    private static Coding rule(String... imposers) {
        Coding coding = Generated.coding(
                ActionType.SANCTION, Instrument.REGULATION, Stage.IN_FORCE, Generated.on(DAY), imposers[0], "firm");
        return coding.with(Stream.concat(
                        Stream.of(imposers).map(id -> new Party(Role.ACTOR, id, id, null, false)),
                        coding.parties().stream().filter(p -> p.role() == Role.TARGET))
                .toList());
    }

    private static List<MeasureWithActs> told(Coding coding) {
        ActionSnapshot act = new ActionSnapshot(
                "action:a", 0, coding, 1, Instant.EPOCH, Instant.EPOCH, Instant.EPOCH, false, Extents.NONE);
        return MeasureKey.of(coding).stream()
                .map(key -> new MeasureWithActs(key, "", List.of(act)))
                .toList();
    }

    private static List<MeasureWithActs> leftOut(List<MeasureWithActs> all) {
        return BackgroundMentionFilter.leftOut(all, acts -> acts);
    }

    @Test
    void anActThatMakesOneMeasureInPassingIsLeftOut() {
        assertThat(leftOut(told(rule("Britain")))).isEmpty();
    }

    @Test
    void anActThatMakesSeveralMeasuresIsKeptWhicheverOfThemIsOnThePage() {
        List<MeasureWithActs> both = told(rule("Britain", "America"));
        assertThat(leftOut(both)).hasSize(2).isEqualTo(both);
        assertThat(both).allSatisfy(one -> assertThat(leftOut(List.of(one))).containsExactly(one));
    }
}
