package org.dateline.resolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.resolution.TaggedText.parse;

import java.util.List;
import org.dateline.model.Parse;
import org.dateline.model.Token;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The owner of a noun. */
class ModifiersTests {

    private static Catalogue catalogue;
    private static NameFinder finder;

    @BeforeAll
    static void load() {
        catalogue = SharedCatalogue.get();
        finder = new NameFinder(catalogue);
    }

    private static Modifiers modifiers(Parse parse) {
        return new Modifiers(Scene.of(List.of(parse), finder, null), catalogue);
    }

    private static Token noun(Parse parse, String form) {
        return parse.tokens().stream()
                .filter(t -> t.form().equals(form))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The/DT/O/2:det Chilean/JJ/U-NORP/2:amod minister/NN/O/3:nsubj left/VBD | minister | country:CL",
                "Chile/NNP/U-GPE/2:poss 's/POS/O/0:case minister/NN/O/3:nsubj left/VBD | minister | country:CL",
                "The/DT/O/1:det navy/NN/O/4:nsubj of/IN/O/1:prep India/NNP/U-GPE/2:pobj left/VBD | navy | country:IN",
                "the/DT/O/1:det ministry/NN/O/6:nsubj of/IN/O/1:prep defence/NN/O/2:pobj of/IN/O/3:prep"
                        + " Estonia/NNP/U-GPE/4:pobj left/VBD | ministry | country:EE",
                "the/DT/O/1:det minister/NN/O/6:nsubj for/IN/O/1:prep defence/NN/O/2:pobj of/IN/O/3:prep"
                        + " Estonia/NNP/U-GPE/4:pobj left/VBD | minister | country:EE",
                "Libyan/JJ/U-NORP/2:nsubj court/NN/O/2:dobj jails/VBZ him/PRP/O/2:dobj | court | country:LY",
            })
    void theOwnerStandsBeforeOrBehindTheNoun(String tagged, String noun, String owner) {
        Parse parse = parse(tagged.strip());
        assertThat(modifiers(parse).country(0, noun(parse, noun))).contains(owner);
    }

    @Test
    void anUnknownNameOwnsNothing() {
        Parse person = parse("Ida/NNP/U-PERSON/2:poss 's/POS/O/0:case lawyer/NN/O/3:nsubj left/VBD");
        assertThat(modifiers(person).country(0, noun(person, "lawyer"))).isEmpty();
        Parse alone = parse("lawyers/NNS/O/1:nsubj left/VBD");
        assertThat(modifiers(alone).country(0, noun(alone, "lawyers"))).isEmpty();
    }

    @Test
    void severalCountriesMayOwnANoun() {
        Parse parse = parse("The/DT/O/1:det navies/NNS/O/6:nsubj of/IN/O/1:prep India/NNP/U-GPE/2:pobj and/CC/O/3:cc"
                + " Japan/NNP/U-GPE/3:conj trained/VBD");
        assertThat(modifiers(parse).countries(0, noun(parse, "navies"))).containsExactly("country:IN", "country:JP");
    }

    @Test
    void aCountryIsNamedOnceAndABodyIsNone() {
        Parse twice =
                parse("Indian/JJ/U-NORP/1:amod ships/NNS/O/4:nsubj of/IN/O/1:prep India/NNP/U-GPE/2:pobj left/VBD");
        assertThat(modifiers(twice).countries(0, noun(twice, "ships"))).containsExactly("country:IN");
        Parse body =
                parse("The/DT/O/1:det envoys/NNS/O/6:nsubj of/IN/O/1:prep the/DT/O/5:det European/NNP/B-ORG/5:compound"
                        + " Union/NNP/L-ORG/2:pobj left/VBD");
        assertThat(modifiers(body).countries(0, noun(body, "envoys"))).isEmpty();
        assertThat(modifiers(body).country(0, noun(body, "envoys"))).contains("org:eu");
    }
}
