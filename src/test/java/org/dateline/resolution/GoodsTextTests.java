package org.dateline.resolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.resolution.TaggedText.parse;

import java.util.List;
import java.util.stream.Stream;
import org.dateline.extraction.CodedAct;
import org.dateline.extraction.GoodsMention;
import org.dateline.extraction.Slot;
import org.dateline.model.ActionType;
import org.dateline.model.Instrument;
import org.dateline.model.Parse;
import org.dateline.model.Party;
import org.dateline.model.Role;
import org.dateline.model.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class GoodsTextTests {

    private static final Parse PARSE =
            parse("Peru/NNP/U-GPE/5:nsubj ,/, Brazil/NNP/U-GPE and/CC Turkey/NNP/U-GPE trade/VBP");

    private static Catalogue catalogue;
    private static PartyLinker linker;

    @BeforeAll
    static void load() {
        catalogue = SharedCatalogue.get();
        linker = new PartyLinker(Scene.of(List.of(PARSE), new NameFinder(catalogue), null), catalogue);
    }

    private static @Nullable String text(Instrument instrument, GoodsMention goods, Party... parties) {
        CodedAct act = ActInWords.in(0)
                .of(ActionType.SANCTION, instrument, Stage.IN_FORCE)
                .on(goods)
                .coded();
        return new GoodsText(catalogue, linker, act, List.of(parties)).text();
    }

    private static List<Slot> places(String... names) {
        return Stream.of(names)
                .map(name -> ActInWords.slot(Role.TARGET, PARSE, 0, name))
                .toList();
    }

    private static Party party(Role role, String text, @Nullable String entity) {
        return new Party(role, text, entity, null, false);
    }

    private static final Party ON_TURKEY = party(Role.TARGET, "Turkey", "country:TR");

    @Test
    void goodsAreWrittenWithTheirOriginsAndDestinations() {
        assertThat(text(Instrument.TARIFF, new GoodsMention("steel", places("Brazil", "Turkey"), List.of())))
                .isEqualTo("steel from Brazil, Turkey");
        assertThat(text(Instrument.EXPORT_CONTROL, new GoodsMention("chips", places("Peru"), places("Brazil"))))
                .isEqualTo("chips from Peru to Brazil");
    }

    @Test
    void placesAreNotSaidTwice() {
        assertThat(text(Instrument.TARIFF, new GoodsMention("steel from Brazil", places("Brazil"), List.of())))
                .isEqualTo("steel from Brazil");
        assertThat(text(Instrument.TARIFF, new GoodsMention("steel", places("Brazil", "Brazil"), List.of())))
                .isEqualTo("steel from Brazil");
        assertThat(text(Instrument.TARIFF, GoodsMention.called("steel from Turkey"), ON_TURKEY))
                .isEqualTo("steel from Turkey");
    }

    @Test
    void theActorsOwnCountryIsNoPlaceOfItsGoods() {
        Party peru = party(Role.ACTOR, "Peru", "country:PE");
        assertThat(text(Instrument.TARIFF, new GoodsMention("steel", List.of(), places("Peru")), peru))
                .isEqualTo("steel");
    }

    @Test
    void theTargetOfATariffIsTheOriginAndThatOfAnExportControlTheDestination() {
        assertThat(text(Instrument.TARIFF, GoodsMention.called("steel"), ON_TURKEY))
                .isEqualTo("steel from Turkey");
        assertThat(text(Instrument.EXPORT_CONTROL, GoodsMention.called("chips"), ON_TURKEY))
                .isEqualTo("chips to Turkey");
        assertThat(text(Instrument.ENTRY_BAN, GoodsMention.called("visas"), ON_TURKEY))
                .isEqualTo("visas");
    }

    @Test
    void goodsThatAreNotNamedAreThoseOfTheirPlaces() {
        assertThat(text(Instrument.TARIFF, new GoodsMention(null, places("Brazil"), List.of())))
                .isEqualTo("goods from Brazil");
        assertThat(text(Instrument.TARIFF, GoodsMention.called(null))).isNull();
        assertThat(text(Instrument.TARIFF, GoodsMention.called(null), ON_TURKEY))
                .isNull();
    }

    @Test
    void wordsThatNameATargetAreNoGoods() {
        Party officials = party(Role.TARGET, "two senior Iranian officials", null);
        assertThat(text(Instrument.FINANCIAL_SANCTION, GoodsMention.called("senior officials"), officials))
                .isNull();
        assertThat(text(Instrument.FINANCIAL_SANCTION, GoodsMention.called("assets"), officials))
                .isEqualTo("assets");
    }
}
