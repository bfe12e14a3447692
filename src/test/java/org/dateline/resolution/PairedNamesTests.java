package org.dateline.resolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.resolution.TaggedText.parse;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.dateline.model.Parse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two names in one word. */
class PairedNamesTests {

    private static NameFinder finder;

    @BeforeAll
    static void load() {
        finder = new NameFinder(SharedCatalogue.get());
    }

    private static String named(Parse parse) {
        return finder.find(parse, null).stream()
                .filter(n -> n.link() != null)
                .map(n -> n.toMention(parse).text() + "="
                        + Objects.requireNonNull(n.link()).entity())
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "India-UK/NNP/U-GPE talks/NNS resume/VBP | India=country:IN UK=country:GB",
                "The/DT Russia-Ukraine/NNP/U-ORG talks/NNS collapsed/VBD | Russia=country:RU Ukraine=country:UA",
                "U.S.-China/NNP/O talks/NNS resume/VBP | U.S.=country:US China=country:CN",
                "EU-Mercosur/NNP/U-ORG deal/NN signed/VBN | EU=org:eu Mercosur=org:mercosur",
                "Sino-Indian/JJ/U-NORP talks/NNS resume/VBP | Sino=country:CN Indian=country:IN",
                "Franco-German/JJ/O tanks/NNS arrive/VBP | Franco=country:FR German=country:DE",
                "US-South/NNP/B-GPE Korea/NNP/L-GPE drills/NNS begin/VBP | US=country:US South Korea=country:KR",
                "Saudi/NNP/B-GPE Arabia-Iran/NNP/L-GPE pact/NN | Saudi Arabia=country:SA Iran=country:IR",
            })
    void aPairIsTwoParties(String tagged, String names) {
        assertThat(named(parse(tagged.strip()))).isEqualTo(names);
    }

    @ParameterizedTest
    @CsvSource({
        "Guinea-Bissau/NNP/U-GPE votes/VBZ, Guinea-Bissau=country:GW",
        "Turkish-backed/JJ/O rebels/NNS advance/VBP, ''",
        "Nagorno-Karabakh/NNP/U-GPE burns/VBZ, ''",
        "Indo-Pacific/JJ/O plans/NNS change/VBP, ''",
        "Sino/NNP/U-ORG rose/VBD, ''",
        "Jean-Claude/NNP/U-PERSON left/VBD, ''",
    })
    void otherWordsWithAHyphenAreNoPair(String tagged, String names) {
        assertThat(named(parse(tagged))).isEqualTo(names);
    }

    @Test
    void bothOwnAPluralNoun() {
        Parse parse = parse("US-China/NNP/U-GPE/1:compound officials/NNS/O/2:nsubj met/VBD");
        Scene scene = Scene.of(List.of(parse), finder, null);
        assertThat(new Modifiers(scene, SharedCatalogue.get())
                        .countries(0, parse.tokens().get(1)))
                .containsExactly("country:US", "country:CN");
    }
}
