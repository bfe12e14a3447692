package org.dateline.resolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.resolution.TaggedText.parse;

import java.util.List;
import org.dateline.extraction.GoodsMention;
import org.dateline.extraction.Slot;
import org.dateline.model.ActionType;
import org.dateline.model.Instrument;
import org.dateline.model.Parse;
import org.dateline.model.Party;
import org.dateline.model.Role;
import org.dateline.model.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Actors as "words = entity for principal", with an asterisk where they are inferred. */
class UnnamedActorTests {

    private static final Parse SAID =
            parse("Tokyo/NNP/U-GPE/1:nsubj said/VBD steel/NN/O/5:nsubjpass from/IN/O/2:prep Peru/NNP/U-GPE/3:pobj"
                    + " was/VBD/O/1:ccomp taxed/VBN");

    private static Catalogue catalogue;
    private static PartyLinker linker;

    private final Cast cast = new Cast(linker);

    @BeforeAll
    static void load() {
        catalogue = SharedCatalogue.get();
        linker = new PartyLinker(Scene.of(List.of(SAID), new NameFinder(catalogue), null), catalogue);
    }

    private List<String> actors() {
        return cast.of(Role.ACTOR)
                .map(p -> p.text() + " = " + p.entity() + " for " + p.principal() + (p.inferred() ? "*" : ""))
                .toList();
    }

    private UnnamedActor unnamed(ActInWords act) {
        return new UnnamedActor(act.coded(), cast, linker);
    }

    private static Slot slot(String words) {
        return ActInWords.slot(Role.ACTOR, SAID, 0, words);
    }

    @ParameterizedTest
    @CsvSource({
        "This rule, true",
        "the Report and Order, true",
        "new regulations, true",
        "the order of the court, false",
        "the ruler, false",
        "Riga, false"
    })
    void aDocumentDoesNotActItself(String words, boolean document) {
        assertThat(UnnamedActor.isDocument(new Party(Role.ACTOR, words, null, null, false)))
                .isEqualTo(document);
        assertThat(UnnamedActor.isDocument(new Party(Role.ACTOR, words, "company:x", null, false)))
                .isFalse();
    }

    @Test
    void whoeverSpeaksOfAMeasureOfNobodyIsItsActor() {
        unnamed(ActInWords.in(0)).speaks(slot("Tokyo"));
        assertThat(actors()).containsExactly("Tokyo = country:JP for null*");
    }

    @Test
    void theSpeakerIsNoActorIfThereIsOneOrItIsNoMeasure() {
        unnamed(ActInWords.in(0).at(null)).speaks(slot("Tokyo"));
        assertThat(actors()).isEmpty();
        cast.add(new Party(Role.ACTOR, "Peru", "country:PE", null, false));
        unnamed(ActInWords.in(0)).speaks(slot("Tokyo"));
        assertThat(actors()).containsExactly("Peru = country:PE for null");
    }

    @Test
    void aCountryThatReportsAnActOnItselfIsNotItsActor() {
        cast.add(new Party(Role.TARGET, "Japanese", "country:JP", null, false));
        unnamed(ActInWords.in(0)).speaks(slot("Tokyo"));
        assertThat(actors()).isEmpty();
    }

    @Test
    void aGazettePrintsTheActsOfItsGovernment() {
        cast.add(new Party(Role.ACTOR, "the Commission", null, null, false));
        unnamed(ActInWords.in(0)).prints("country:NO");
        assertThat(actors()).containsExactly("the Commission = null for country:NO");
    }

    @Test
    void anOfficialActOfNobodyIsTheGovernmentsToo() {
        unnamed(ActInWords.in(0).of(ActionType.AGREE, Instrument.NONE, null)).prints("country:NO");
        assertThat(actors()).isEmpty();
        unnamed(ActInWords.in(0).of(ActionType.INVESTIGATE, Instrument.NONE, null))
                .prints("country:NO");
        assertThat(actors()).containsExactly(" = country:NO for null*");
    }

    @Test
    void theIssuerMakesTheMeasuresOfNobody() {
        unnamed(ActInWords.in(0)).issues("country:JP");
        assertThat(actors()).containsExactly(" = country:JP for null*");
    }

    @Test
    void theIssuerMakesNoMeasureOnGoodsOfItsOwn() {
        GoodsMention steel = new GoodsMention("steel", List.of(slot("Tokyo")), List.of());
        unnamed(ActInWords.in(0).on(steel)).issues("country:JP");
        assertThat(actors()).isEmpty();
    }

    @Test
    void theIssuerMakesNoMeasureThatSomebodyElseMade() {
        unnamed(ActInWords.in(0).by(slot("Peru"))).issues("country:JP");
        assertThat(actors()).isEmpty();
        unnamed(ActInWords.in(0)).issues("country:NO");
        assertThat(actors()).isEmpty();
        unnamed(ActInWords.in(0).of(ActionType.SANCTION, Instrument.TARIFF, null))
                .issues("country:JP");
        assertThat(actors()).isEmpty();
    }

    @Test
    void theMinistryOfNobodyIsTheIssuers() {
        cast.add(new Party(Role.ACTOR, "the trade ministry", null, null, false));
        unnamed(ActInWords.in(0).at(Stage.ENDED)).issues("country:JP");
        assertThat(actors()).containsExactly("the trade ministry = null for country:JP");
    }
}
