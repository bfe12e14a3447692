package org.dateline.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.dateline.extraction.Slot;
import org.dateline.model.Parse;
import org.dateline.model.Party;
import org.dateline.model.Role;
import org.dateline.model.Span;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who fills slots in sentences as the analysis leaves them; parties as "words = entity for principal". */
class PartyLinkerTests {

    private static Catalogue catalogue;
    private static NameFinder finder;

    @BeforeAll
    static void load() {
        catalogue = Catalogue.load();
        finder = new NameFinder(catalogue);
    }

    private static PartyLinker linker(Parse... story) {
        return new PartyLinker(Scene.of(Arrays.asList(story), finder, null), catalogue);
    }

    private static Slot slot(Parse parse, int sentence, String words) {
        int from = parse.sentence().text().indexOf(words);
        return Slot.of(Role.ACTOR, parse, sentence, new Span(from, from + words.length()));
    }

    /** Those who fill the slot of some words of the last sentence. */
    private static List<String> parties(String words, Parse... story) {
        int last = story.length - 1;
        return linker(story).link(slot(story[last], last, words)).stream()
                .map(PartyLinkerTests::told)
                .toList();
    }

    private static String told(Party party) {
        return party.text() + " = " + party.entity() + " for " + party.principal();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Lawmakers/NNS/O/1:nsubj balked/VBD | Lawmakers | true",
                "Riot/NN/O/1:compound police/NN/O/2:nsubj charged/VBD | Riot police | true",
                "The/DT/O/2:det Supreme/NNP/B-ORG/2:compound Court/NNP/L-ORG/3:nsubj balked/VBD | Supreme Court | true",
                "The/DT/O/2:det election/NN/O/2:compound board/NN/O/3:nsubj balked/VBD | election board | true",
                "Its/PRP$/O/1:poss ministry/NN/O/2:nsubj balked/VBD | Its ministry | true",
                "The/DT/O/2:det foreign/JJ/O/2:amod ministry/NN/O/3:nsubj balked/VBD | foreign ministry | true",
                // No state's of its own.
                "The/DT/O/1:det country/NN/O/2:nsubj balked/VBD | country | false",
                "The/DT/O/1:det envoy/NN/O/2:nsubj balked/VBD | envoy | false",
                "The/DT/O/1:det board/NN/O/2:nsubj balked/VBD | board | false",
                // Their own words tell whose they are.
                "A/DT/O/1:det council/NN/O/4:nsubj of/IN/O/1:prep residents/NNS/O/2:pobj balked/VBD | council of"
                        + " residents | false",
                "Lawmakers/NNS/O/4:nsubj of/IN/O/0:prep the/DT/O/3:det opposition/NN/O/1:pobj balked/VBD | Lawmakers |"
                        + " false",
                "Opposition/NN/O/1:compound senators/NNS/O/2:nsubj balked/VBD | Opposition senators | false",
                "Baltic/JJ/U-NORP/1:amod officials/NNS/O/2:nsubj balked/VBD | Baltic officials | false",
                "Foreign/JJ/O/1:amod officials/NNS/O/2:nsubj balked/VBD | Foreign officials | false",
                "whose/WP$/O/3:nsubj fisheries/NN/O/2:compound ministry/NN/O/3:nsubj balked/VBD | fisheries ministry |"
                        + " false",
                "Authorities/NNS/O/4:nsubj across/IN/O/0:prep the/DT/O/3:det bloc/NN/O/1:pobj balked/VBD | Authorities |"
                        + " false",
                "The/DT/O/1:det rebels/NNS/O/3:poss 's/POS/O/1:case leader/NN/O/4:nsubj balked/VBD | leader | false",
            })
    void anOrganIsOfSomeStateUnlessItsWordsTellWhose(String sentence, String words, boolean unnamed) {
        Parse parse = TaggedText.parse(sentence.strip());
        assertThat(linker(parse).nouns().isUnnamedOrgan(slot(parse, 0, words))).isEqualTo(unnamed);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Prime/NNP/O/1:compound Minister/NNP/O/3:compound Ida/NNP/B-PERSON/3:compound"
                        + " Karlsen/NNP/L-PERSON/4:nsubj balked/VBD | Prime Minister Ida Karlsen | true",
                "Albertan/NNP/U-NORP/3:compound Premier/NNP/O/3:compound Ida/NNP/B-PERSON/3:compound"
                        + " Karlsen/NNP/L-PERSON/4:nsubj balked/VBD | Albertan Premier Ida Karlsen | false",
                "Opposition/NN/O/3:compound Senator/NNP/O/3:compound Ida/NNP/B-PERSON/3:compound"
                        + " Karlsen/NNP/L-PERSON/4:nsubj balked/VBD | Opposition Senator Ida Karlsen | false",
                "Envoy/NNP/O/2:compound Ida/NNP/B-PERSON/2:compound Karlsen/NNP/L-PERSON/3:nsubj balked/VBD | Envoy"
                        + " Ida Karlsen | false",
            })
    void aNameBehindAnOfficeIsOfSomeStateUnlessItsWordsTellWhose(String sentence, String words, boolean unnamed) {
        Parse parse = TaggedText.parse(sentence.strip());
        assertThat(linker(parse).nouns().isInUnnamedOffice(slot(parse, 0, words)))
                .isEqualTo(unnamed);
    }
}
