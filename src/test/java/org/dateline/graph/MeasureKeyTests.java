package org.dateline.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.dateline.model.ActionType;
import org.dateline.model.Coding;
import org.dateline.model.Direction;
import org.dateline.model.Instrument;
import org.dateline.model.Party;
import org.dateline.model.Role;
import org.dateline.model.Stage;
import org.junit.jupiter.api.Test;

class MeasureKeyTests {

    private static List<String> places(Instrument instrument, String target) {
        Coding coding = new Coding(
                ActionType.SANCTION,
                null,
                instrument,
                Direction.RESTRICTS,
                Stage.IN_FORCE,
                Generated.on(LocalDate.of(2023, 1, 6)),
                null,
                null,
                null,
                null,
                null,
                List.of(
                        new Party(Role.ACTOR, "Commerce", "country:US", null, false),
                        new Party(Role.TARGET, target, null, null, false)),
                "Commerce acts");
        return MeasureKey.of(coding).stream().map(MeasureKey::place).toList();
    }

    @Test
    void aDutyOnWhoeverMakesTheGoodsIsOnNobody() {
        assertThat(places(Instrument.TRADE_REMEDY, "producers")).containsExactly("country:US|~|TRADE_REMEDY|RESTRICTS");
        assertThat(places(Instrument.TARIFF, "certain exporters")).containsExactly("country:US|~|TARIFF|RESTRICTS");
    }

    @Test
    void aDutyOnAFirmIsOnThatFirm() {
        assertThat(places(Instrument.TRADE_REMEDY, "Nexlink"))
                .containsExactly("country:US|~nexlink|TRADE_REMEDY|RESTRICTS");
    }

    @Test
    void exportersWhoseAssetsAreFrozenAreMeant() {
        assertThat(places(Instrument.FINANCIAL_SANCTION, "exporters"))
                .containsExactly("country:US|~exporter|FINANCIAL_SANCTION|RESTRICTS");
    }
}
