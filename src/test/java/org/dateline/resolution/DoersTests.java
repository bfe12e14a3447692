package org.dateline.resolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.resolution.TaggedText.parse;

import java.util.List;
import org.dateline.extraction.CodedAct;
import org.dateline.model.Parse;
import org.dateline.model.Party;
import org.dateline.model.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whether the actor of a sentence differs from that of Russia's earlier ban. */
class DoersTests {

    private static final Resolver.Finding BY_RUSSIA =
            ActInWords.in(0).found("grain", new Party(Role.ACTOR, "Moscow", "country:RU", null, false));

    private static Catalogue catalogue;
    private static NameFinder finder;

    @BeforeAll
    static void load() {
        catalogue = SharedCatalogue.get();
        finder = new NameFinder(catalogue);
    }

    private static boolean differ(String tagged, String actor, @Nullable String home, Resolver.Finding before) {
        Parse parse = parse(tagged);
        CodedAct act = ActInWords.in(0)
                .by(ActInWords.slot(Role.ACTOR, parse, 0, actor))
                .coded();
        PartyLinker linker = new PartyLinker(Scene.of(List.of(parse), finder, null), catalogue);
        return new Doers(linker, home).differ(act, before);
    }

    @Test
    void anotherStateIsAnotherActor() {
        assertThat(differ("Bulgaria/NNP/U-GPE/1:nsubj banned/VBD it/PRP", "Bulgaria", null, BY_RUSSIA))
                .isTrue();
        assertThat(differ("Russia/NNP/U-GPE/1:nsubj banned/VBD it/PRP", "Russia", null, BY_RUSSIA))
                .isFalse();
    }

    @Test
    void anOrganOfTheSameStateIsTheSameActor() {
        assertThat(differ(
                        "The/DT/O/2:det Russian/JJ/U-NORP/2:amod ministry/NN/O/3:nsubj banned/VBD it/PRP",
                        "Russian ministry",
                        null,
                        BY_RUSSIA))
                .isFalse();
    }

    @Test
    void anUnknownNameIsAnotherActorUnlessItsCountryIsTheSame() {
        String tagged = "Ida/NNP/B-PERSON/1:compound Karlsen/NNP/L-PERSON/2:nsubj signed/VBD it/PRP";
        assertThat(differ(tagged, "Ida Karlsen", null, BY_RUSSIA)).isTrue();
        assertThat(differ(tagged, "Ida Karlsen", "country:BG", BY_RUSSIA)).isTrue();
        assertThat(differ(tagged, "Ida Karlsen", "country:RU", BY_RUSSIA)).isFalse();
    }

    @Test
    void anUnknownNounMayBeTheSameActor() {
        assertThat(differ("the/DT/O/1:det envoy/NN/O/2:nsubj signed/VBD it/PRP", "the envoy", null, BY_RUSSIA))
                .isFalse();
    }

    @Test
    void nobodyDiffersFromAMeasureWithoutAnActor() {
        assertThat(differ(
                        "Bulgaria/NNP/U-GPE/1:nsubj banned/VBD it/PRP",
                        "Bulgaria",
                        null,
                        ActInWords.in(0).found("grain")))
                .isFalse();
    }
}
