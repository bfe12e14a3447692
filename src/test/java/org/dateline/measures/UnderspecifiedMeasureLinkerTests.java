package org.dateline.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.dateline.graph.ActionSnapshot;
import org.dateline.graph.MeasureKey;
import org.dateline.graph.MeasureKey.Side;
import org.dateline.graph.OrderKey;
import org.dateline.measures.MeasureActs.Change;
import org.dateline.model.ActionType;
import org.dateline.model.Coding;
import org.dateline.model.Direction;
import org.dateline.model.Extents;
import org.dateline.model.Instrument;
import org.dateline.model.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Acts of one state on another party, one a day; a measure is shown by its kind. */
class UnderspecifiedMeasureLinkerTests {

    private static final Side IMPOSER = new Side("country:NO", null);
    private static final Side CHILE = new Side("country:CL", null);
    private static final Side FIRM = new Side("company:kivo", null);

    private record Told(
            Instrument kind,
            Stage stage,
            @Nullable String goods,
            @Nullable String designator) {

        Change on(Side target, int day) {
            Coding coding = new Coding(
                    ActionType.SANCTION,
                    null,
                    kind,
                    Direction.RESTRICTS,
                    stage,
                    TariffActs.day(day),
                    null,
                    null,
                    goods,
                    null,
                    designator,
                    List.of(),
                    "");
            String id = "action:" + day;
            ActionSnapshot act = new ActionSnapshot(
                    id,
                    OrderKey.of(TariffActs.on(day), id),
                    coding,
                    1,
                    Instant.EPOCH,
                    Instant.EPOCH,
                    Instant.EPOCH,
                    false,
                    Extents.NONE);
            return new Change(new MeasureKey(IMPOSER, target, kind, Direction.RESTRICTS), act);
        }
    }

    private static Told told(Instrument kind, Stage stage) {
        return new Told(kind, stage, null, null);
    }

    private static Told on(Instrument kind, Stage stage, String goods) {
        return new Told(kind, stage, goods, null);
    }

    private static List<Instrument> assigned(Side target, Told... acts) {
        List<Change> changes = Stream.iterate(0, i -> i < acts.length, i -> i + 1)
                .map(i -> acts[i].on(target, i))
                .toList();
        return UnderspecifiedMeasureLinker.assigned(changes).stream()
                .map(change -> change.key().instrument())
                .toList();
    }

    @Test
    void theBanThatIsLiftedIsTheOnlyMeasureInForce() {
        assertThat(assigned(
                        CHILE,
                        told(Instrument.IMPORT_RESTRICTION, Stage.IN_FORCE),
                        told(Instrument.PROCUREMENT_BAN, Stage.ENDED)))
                .containsExactly(Instrument.IMPORT_RESTRICTION, Instrument.IMPORT_RESTRICTION);
    }

    @Test
    void ofTwoMeasuresInForceNeitherIsMeant() {
        assertThat(assigned(
                        CHILE,
                        told(Instrument.IMPORT_RESTRICTION, Stage.IN_FORCE),
                        told(Instrument.EXPORT_CONTROL, Stage.IN_FORCE),
                        told(Instrument.PROCUREMENT_BAN, Stage.ENDED)))
                .endsWith(Instrument.PROCUREMENT_BAN);
    }

    @Test
    void aMeasureThatHasEndedIsNotMeant() {
        assertThat(assigned(
                        CHILE,
                        told(Instrument.IMPORT_RESTRICTION, Stage.IN_FORCE),
                        told(Instrument.IMPORT_RESTRICTION, Stage.ENDED),
                        told(Instrument.PROCUREMENT_BAN, Stage.ENDED)))
                .endsWith(Instrument.PROCUREMENT_BAN);
    }

    @Test
    void aMeasureOnOtherGoodsIsNotMeant() {
        assertThat(assigned(
                        CHILE,
                        on(Instrument.IMPORT_RESTRICTION, Stage.IN_FORCE, "grain"),
                        on(Instrument.PROCUREMENT_BAN, Stage.ENDED, "steel")))
                .endsWith(Instrument.PROCUREMENT_BAN);
    }

    @Test
    void aMeasureWithANameOrAKindOfItsOwnIsItself() {
        assertThat(assigned(
                        CHILE,
                        told(Instrument.IMPORT_RESTRICTION, Stage.IN_FORCE),
                        new Told(Instrument.PROCUREMENT_BAN, Stage.ENDED, null, "Entity List")))
                .endsWith(Instrument.PROCUREMENT_BAN);
        assertThat(assigned(
                        CHILE,
                        told(Instrument.IMPORT_RESTRICTION, Stage.IN_FORCE),
                        told(Instrument.EXPORT_CONTROL, Stage.ENDED)))
                .endsWith(Instrument.EXPORT_CONTROL);
        assertThat(assigned(
                        CHILE,
                        told(Instrument.IMPORT_RESTRICTION, Stage.IN_FORCE),
                        told(Instrument.PROCUREMENT_BAN, Stage.IN_FORCE),
                        told(Instrument.PROCUREMENT_BAN, Stage.ENDED)))
                .endsWith(Instrument.PROCUREMENT_BAN);
    }

    @Test
    void aDutyMayBeATradeRemedy() {
        assertThat(assigned(CHILE, told(Instrument.TRADE_REMEDY, Stage.IN_FORCE), told(Instrument.TARIFF, Stage.ENDED)))
                .endsWith(Instrument.TRADE_REMEDY);
        assertThat(assigned(
                        CHILE,
                        told(Instrument.IMPORT_RESTRICTION, Stage.IN_FORCE),
                        told(Instrument.TARIFF, Stage.ENDED)))
                .endsWith(Instrument.TARIFF);
    }

    @Test
    void whatIsLiftedFromAFirmIsTheMeasureOnIt() {
        assertThat(assigned(
                        FIRM,
                        told(Instrument.FINANCIAL_SANCTION, Stage.IN_FORCE),
                        told(Instrument.EXPORT_CONTROL, Stage.ENDED)))
                .endsWith(Instrument.FINANCIAL_SANCTION);
    }

    @Test
    void aStartRestoresOnlyASuspendedMeasure() {
        assertThat(assigned(
                        CHILE,
                        told(Instrument.IMPORT_RESTRICTION, Stage.IN_FORCE),
                        told(Instrument.IMPORT_RESTRICTION, Stage.SUSPENDED),
                        told(Instrument.PROCUREMENT_BAN, Stage.IN_FORCE)))
                .endsWith(Instrument.IMPORT_RESTRICTION);
        assertThat(assigned(
                        CHILE,
                        told(Instrument.IMPORT_RESTRICTION, Stage.IN_FORCE),
                        told(Instrument.PROCUREMENT_BAN, Stage.IN_FORCE)))
                .endsWith(Instrument.PROCUREMENT_BAN);
    }

    @Test
    void actsAreReadInTheirOrderWhateverTheirPlaceInTheList() {
        Change begun = told(Instrument.IMPORT_RESTRICTION, Stage.IN_FORCE).on(CHILE, 0);
        Change ended = told(Instrument.PROCUREMENT_BAN, Stage.ENDED).on(CHILE, 1);
        assertThat(UnderspecifiedMeasureLinker.assigned(List.of(ended, begun)))
                .extracting(change -> change.key().instrument())
                .containsExactly(Instrument.IMPORT_RESTRICTION, Instrument.IMPORT_RESTRICTION);
        assertThat(UnderspecifiedMeasureLinker.assigned(List.of())).isEmpty();
    }
}
