package org.dateline.resolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.resolution.TaggedText.parse;

import org.dateline.model.EntityKind;
import org.dateline.model.Link;
import org.dateline.model.Parse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole name that begins with the first word of a sentence, as "words = kind entity". */
class NameExtentTests {

    private static NameExtent extent;

    @BeforeAll
    static void load() {
        extent = new NameExtent(SharedCatalogue.get(), new BodyNames());
    }

    private static String whole(String tagged, EntityKind kind, String entity) {
        Parse parse = parse(tagged);
        Named name = extent.whole(new Named(0, 0, kind, new Link(entity, null, 0.98, "name")), parse, Tagged.in(parse));
        return name.words(parse) + " = " + name.kind() + " "
                + (name.link() == null ? "-" : name.link().entity());
    }

    @Test
    void aNameByItselfStaysAsItIs() {
        assertThat(whole("France/NNP/U-GPE left/VBD", EntityKind.COUNTRY, "country:FR"))
                .isEqualTo("France = COUNTRY country:FR");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "France/NNP/B-ORG 24/CD/L-ORG reports/VBZ       | France 24 = ORGANIZATION -",
                "France/NNP/B-ORG 24/CD/L-ORG                   | France 24 = ORGANIZATION -",
                "France/NNP/U-GPE 24/CD/U-CARDINAL tanks/NNS    | France = COUNTRY country:FR",
                "France/NNP/B-ORG 24/CD/L-ORG tanks/NNS         | France = COUNTRY country:FR",
                "France/NNP/B-ORG 2024/CD/L-ORG reports/VBZ     | France = COUNTRY country:FR",
            })
    void aNumberIsPartOfANameIfItCountsNothing(String tagged, String whole) {
        assertThat(whole(tagged, EntityKind.COUNTRY, "country:FR")).isEqualTo(whole);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Varta/NNP/B-ORG Technologies/NNPS/L-ORG left/VBD  | Varta Technologies = COMPANY company:varta",
                "Varta/NNP/B-ORG Daily/NNP/L-ORG left/VBD          | Varta Daily = COMPANY -",
                "Varta/NNP/B-ORG software/NN/L-ORG left/VBD        | Varta = COMPANY company:varta",
                "Varta/NNP/U-ORG left/VBD                          | Varta = COMPANY company:varta",
            })
    void aFirmWithAnotherNameIsAnotherFirm(String tagged, String whole) {
        assertThat(whole(tagged, EntityKind.COMPANY, "company:varta")).isEqualTo(whole);
    }

    @Test
    void aBodyThatBeginsWithTheNameOfAnotherIsNotThatOne() {
        assertThat(whole("Trade/NNP/B-ORG Commission/NNP/L-ORG met/VBD", EntityKind.ORGANIZATION, "org:x"))
                .isEqualTo("Trade Commission = ORGANIZATION -");
        assertThat(whole("Trade/NNP/B-ORG Talks/NNPS/L-ORG met/VBD", EntityKind.ORGANIZATION, "org:x"))
                .isEqualTo("Trade = ORGANIZATION org:x");
    }

    @Test
    void aBodyThatBeginsWithACountryIsAnOrganOfIt() {
        assertThat(whole("Chile/NNP/B-ORG Naval/NNP/I-ORG Command/NNP/L-ORG met/VBD", EntityKind.COUNTRY, "country:CL"))
                .isEqualTo("Chile Naval Command = ORGANIZATION country:CL");
        assertThat(whole("Chile/NNP/B-ORG Rebel/NNP/I-ORG Command/NNP/L-ORG met/VBD", EntityKind.COUNTRY, "country:CL"))
                .isEqualTo("Chile Rebel Command = ORGANIZATION -");
        assertThat(whole("Chile/NNP/B-ORG Daily/NNP/L-ORG met/VBD", EntityKind.COUNTRY, "country:CL"))
                .isEqualTo("Chile = COUNTRY country:CL");
    }

    @Test
    void aKnownBodyBehindItsCountryIsThatBody() {
        assertThat(whole(
                        "US/NNP/B-ORG Commerce/NNP/I-ORG Department/NNP/L-ORG met/VBD",
                        EntityKind.COUNTRY,
                        "country:US"))
                .isEqualTo("US Commerce Department = ORGANIZATION org:commerce-us");
    }
}
