package org.dateline.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.dateline.model.Party;
import org.dateline.model.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who stays in an act of several. */
class CastTests {

    private static PartyLinker linker;

    @BeforeAll
    static void load() {
        linker = new PartyLinker(new Scene(List.of(), List.of(), null), SharedCatalogue.get());
    }

    private static Party actor(String text, @Nullable String entity, @Nullable String principal) {
        return new Party(Role.ACTOR, text, entity, principal, false);
    }

    private static Party object(String text, @Nullable String entity, @Nullable String principal, boolean inferred) {
        return new Party(Role.TARGET, text, entity, principal, inferred);
    }

    /** The words of those whom the act is on, when the actors come to act for a state late. */
    private static Stream<String> objects(Party... parties) {
        Cast cast = new Cast(linker);
        Stream.of(parties).forEach(cast::add);
        cast.removeSelves();
        return cast.of(Role.TARGET).map(Party::text);
    }

    @Test
    void whoeverActsForAStateDoesNotDoItToThatState() {
        assertThat(objects(
                        object("Paris", "country:FR", null, false),
                        object("Rome", "country:IT", null, false),
                        actor("foreign ministry", null, "country:FR")))
                .containsExactly("Rome");
    }

    @Test
    void aCourtMayRuleAgainstItsOwnState() {
        assertThat(objects(
                        object("British", "country:GB", null, false),
                        actor("Court of Appeal in London", null, "country:GB")))
                .containsExactly("British");
    }

    @Test
    void anotherOrganOfTheSameStateIsSomebodyElse() {
        assertThat(objects(
                        object("government", "country:KE", null, false),
                        actor("election commission", null, "country:KE")))
                .containsExactly("government");
        assertThat(objects(
                        actor("election commission", null, "country:KE"),
                        object("government", "country:KE", null, false)))
                .containsExactly("government");
        assertThat(objects(actor("Kenya", "country:KE", null), object("government", "country:KE", null, false)))
                .isEmpty();
    }

    @Test
    void nobodyActsOnWhoeverHasTheSameWords() {
        assertThat(objects(object("Ida Karlsen", null, null, false), actor("Ida Karlsen", null, null)))
                .isEmpty();
        assertThat(objects(
                        object("trade ministry in Tokyo", null, "country:JP", false),
                        actor("ministry", null, "country:JP")))
                .isEmpty();
    }

    @Test
    void peopleOfNobodyKnownMayActOnOthersOfTheirKind() {
        assertThat(objects(object("rival rebels", null, null, false), actor("rebels", null, null)))
                .containsExactly("rival rebels");
    }

    @Test
    void aStateIsNotInferredToActOnItsOwnHead() {
        assertThat(objects(
                        object("Tebboune", "person:abdelmadjid-tebboune-dz", "country:DZ", true),
                        actor("Algiers", "country:DZ", null)))
                .isEmpty();
        assertThat(objects(
                        object("Tebboune", "person:abdelmadjid-tebboune-dz", "country:DZ", false),
                        actor("Algiers", "country:DZ", null)))
                .containsExactly("Tebboune");
    }

    private static Stream<String> takenUp(List<Party> actors, Party... meant) {
        Cast cast = new Cast(linker);
        actors.forEach(cast::add);
        new Implied(cast).takeUp(List.of(meant));
        return cast.of(Role.TARGET).map(Party::text);
    }

    @Test
    void onlyWhoeverHasLaidAMeasureTakesItUp() {
        Party surcharge = actor("Ontario", null, "country:CA");
        Party michigan = object("Michigan", null, "country:US", false);
        assertThat(takenUp(List.of(actor("Ottawa", "country:CA", null)), surcharge, michigan))
                .containsExactly("Michigan");
        assertThat(takenUp(List.of(), surcharge, michigan)).containsExactly("Michigan");
        assertThat(takenUp(List.of(actor("Trump", null, "country:US")), surcharge, michigan))
                .isEmpty();
        assertThat(takenUp(List.of(actor("pilots' union", null, null)), surcharge, michigan))
                .isEmpty();
        assertThat(takenUp(List.of(actor("Ottawa", "country:CA", null)), michigan))
                .isEmpty();
    }
}
