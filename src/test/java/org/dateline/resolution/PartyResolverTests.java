package org.dateline.resolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.resolution.TaggedText.parse;

import java.util.List;
import org.dateline.extraction.Slot;
import org.dateline.model.Parse;
import org.dateline.model.Party;
import org.dateline.model.Role;
import org.dateline.resolution.PartyResolver.Surroundings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parties as "ROLE words = entity for principal", with an asterisk where they are inferred. */
class PartyResolverTests {

    private static final Surroundings PRESS = new Surroundings(null, null, null, null);

    private static Catalogue catalogue;
    private static NameFinder finder;

    @BeforeAll
    static void load() {
        catalogue = SharedCatalogue.get();
        finder = new NameFinder(catalogue);
    }

    private static List<String> parties(Parse parse, Surroundings around, List<Party> meant, Slot... slots) {
        PartyLinker linker = new PartyLinker(Scene.of(List.of(parse), finder, null), catalogue);
        return PartyResolver.of(ActInWords.in(0).by(slots).coded(), linker, around, meant, PartyChanges.UNHEARD)
                .stream()
                .map(p -> p.role() + " " + p.text() + " = " + p.entity() + " for " + p.principal()
                        + (p.inferred() ? "*" : ""))
                .toList();
    }

    private static Slot slot(Role role, Parse parse, String words) {
        return ActInWords.slot(role, parse, 0, words);
    }

    private static final Parse RIGA = parse("Latvia/NNP/U-GPE/1:nsubj taxed/VBD Chile/NNP/U-GPE/1:dobj");
    private static final Parse MINISTRY =
            parse("The/DT/O/2:det trade/NN/O/2:compound ministry/NN/O/3:nsubj taxed/VBD Chile/NNP/U-GPE/3:dobj");

    @Test
    void eachSlotIsAParty() {
        assertThat(parties(RIGA, PRESS, List.of(), slot(Role.ACTOR, RIGA, "Latvia"), slot(Role.TARGET, RIGA, "Chile")))
                .containsExactly("ACTOR Latvia = country:LV for null", "TARGET Chile = country:CL for null");
        assertThat(parties(RIGA, PRESS, List.of())).isEmpty();
    }

    @Test
    void nobodyActsOnThemselves() {
        assertThat(parties(RIGA, PRESS, List.of(), slot(Role.ACTOR, RIGA, "Latvia"), slot(Role.TARGET, RIGA, "Latvia")))
                .containsExactly("ACTOR Latvia = country:LV for null");
    }

    @Test
    void affectedPartiesAreFoundElsewhere() {
        assertThat(parties(RIGA, PRESS, List.of(), slot(Role.AFFECTED, RIGA, "Chile")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "country:DK | -          | -          | -          | country:DK",
                "-          | country:DK | -          | -          | country:DK",
                "-          | -          | country:DK | -          | country:DK",
                "-          | -          | -          | country:DK | country:DK",
                "-          | -          | -          | -          | null",
            })
    void anOrganWithoutACountryIsOfTheOneAroundIt(
            @Nullable String gazette,
            @Nullable String issuer,
            @Nullable String home,
            @Nullable String likely,
            String principal) {
        assertThat(parties(
                        MINISTRY,
                        new Surroundings(gazette, issuer, home, likely),
                        List.of(),
                        slot(Role.ACTOR, MINISTRY, "The trade ministry")))
                .containsExactly("ACTOR The trade ministry = null for " + principal);
    }

    @Test
    void anActWithoutAnActorIsThatOfTheGazette() {
        assertThat(parties(
                        RIGA,
                        new Surroundings("country:DK", null, null, null),
                        List.of(),
                        slot(Role.TARGET, RIGA, "Chile")))
                .contains("ACTOR  = country:DK for null*");
    }

    @Test
    void aDocumentIsNoActor() {
        Parse rule = parse("This/DT/O/1:det rule/NN/O/2:nsubj removes/VBZ Chile/NNP/U-GPE/2:dobj");
        assertThat(parties(rule, PRESS, List.of(), slot(Role.ACTOR, rule, "This rule")))
                .isEmpty();
    }

    @Test
    void theMeasureThatIsMeantTellsItsParties() {
        List<Party> meant = List.of(
                new Party(Role.ACTOR, "Latvia", "country:LV", null, false),
                new Party(Role.TARGET, "Chile", "country:CL", null, false));
        assertThat(parties(RIGA, PRESS, meant))
                .containsExactlyInAnyOrder(
                        "ACTOR Latvia = country:LV for null*", "TARGET Chile = country:CL for null*");
    }
}
