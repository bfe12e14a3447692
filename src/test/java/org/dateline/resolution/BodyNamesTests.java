package org.dateline.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dateline.model.Parse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyNamesTests {

    private static final BodyNames BODIES = new BodyNames();

    private static List<String> complete(String tagged) {
        Parse parse = TaggedText.parse(tagged);
        return BODIES.complete(parse, Tagged.in(parse)).stream()
                .map(t -> new Named(t.from(), t.to(), null, null).words(parse) + " = " + t.type())
                .toList();
    }

    private static Tagged whole(Parse parse) {
        return new Tagged(0, parse.tokens().size() - 1, "ORG");
    }

    @Test
    void aNameIsCompletedUpToTheNounForABody() {
        assertThat(complete("the/DT Baghdad/NNP/U-GPE Operational/NNP Command/NNP said/VBD"))
                .containsExactly("Baghdad Operational Command = ORG");
    }

    @Test
    void aPersonBeforeABodyIsNoPartOfIt() {
        assertThat(complete("Ida/NNP/B-PERSON Karlsen/NNP/L-PERSON Command/NNP said/VBD"))
                .containsExactly("Ida Karlsen = PERSON");
    }

    @Test
    void whoLeadsABodyIsNoPartOfItsName() {
        assertThat(complete("the/DT Saudi-led/VBN/U-NORP Baghdad/NNP/U-GPE Operational/NNP Command/NNP said/VBD"))
                .contains("Baghdad Operational Command = ORG");
    }

    @Test
    void aParticipleThatTellsOfNoLeaderIsPartOfAName() {
        assertThat(complete("the/DT Non-aligned/JJ Movement/NNP said/VBD"))
                .containsExactly("Non-aligned Movement = ORG");
    }

    @Test
    void aLongerNameOfTheAnalysisStays() {
        assertThat(complete("the/DT Command/NNP/B-ORG Post/NNP/L-ORG said/VBD")).containsExactly("Command Post = ORG");
    }

    @Test
    void inATitleCapitalsTellNothing() {
        assertThat(complete("Baghdad/NNP/U-GPE Operational/NNP Command/NNP Speaks/VBZ"))
                .containsExactly("Baghdad = GPE");
    }

    @Test
    void aNounForABodyInLowerCaseNamesNone() {
        assertThat(complete("the/DT Baghdad/NNP/U-GPE command/NN said/VBD")).containsExactly("Baghdad = GPE");
    }

    @Test
    void anArticleAndACapitalNameABodyByOneNoun() {
        assertThat(complete("but/CC the/DT Command/NNP said/VBD")).containsExactly("Command = ORG");
        assertThat(complete("but/CC Command/NNP said/VBD")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Baghdad/NNP Operational/NNP Command/NNP         | true  | true",
                "Syrian/JJ Democratic/NNP Forces/NNPS            | true  | false",
                "Ministry/NNP of/IN Defence/NNP                  | true  | true",
                "African/JJ Union/NNP                            | true  | false",
                "Command/NNP Performance/NNP                     | false | false",
                "Riga/NNP                                        | false | false",
            })
    void aBodyIsKnownByItsNounAndTheStatesByItsKind(String tagged, boolean body, boolean ofState) {
        Parse parse = TaggedText.parse(tagged.strip());
        assertThat(BODIES.isBody(parse, whole(parse))).isEqualTo(body);
        assertThat(BODIES.isOfState(parse, whole(parse))).isEqualTo(ofState);
    }

    @Test
    void aUnionBelongsToNoState() {
        assertThat(BODIES.isOfNoState(TaggedText.parse("Union/NNP").tokens().getFirst()))
                .isTrue();
        assertThat(BODIES.isOfNoState(TaggedText.parse("Ministry/NNP").tokens().getFirst()))
                .isFalse();
        assertThat(BODIES.isOfNoState(TaggedText.parse("union/VB").tokens().getFirst()))
                .isFalse();
    }
}
