package org.dateline.resolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.resolution.TaggedText.parse;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dateline.model.EntityKind;
import org.dateline.model.Parse;
import org.dateline.model.Token;
import org.junit.jupiter.api.Test;

/** The first pronoun of the last sentence of a story. Names are those that the analysis marks. */
class PronounsTests {

    private static Pronouns pronouns(Parse... story) {
        List<List<Named>> names = Stream.of(story)
                .map(p -> Tagged.in(p).stream()
                        .map(t -> new Named(t.from(), t.to(), t.kind(), null))
                        .toList())
                .toList();
        return new Pronouns(new Scene(Arrays.asList(story), names, null));
    }

    private static Token pronoun(Parse... story) {
        return story[story.length - 1].tokens().stream()
                .filter(t -> t.pos().equals("PRP"))
                .findFirst()
                .orElseThrow();
    }

    private static String speaker(Parse... story) {
        return form(pronouns(story).speaker(story.length - 1, pronoun(story)));
    }

    private static String undergoer(Parse... story) {
        return form(pronouns(story).undergoer(story.length - 1, pronoun(story)));
    }

    private static List<String> subjectsBefore(Parse... story) {
        return pronouns(story).subjectsBefore(story.length - 1, pronoun(story)).stream()
                .map(Token::form)
                .toList();
    }

    private static String form(Optional<Token> token) {
        return token.map(Token::form).orElse("");
    }

    @Test
    void inReportedSpeechThePronounIsTheSpeaker() {
        assertThat(speaker(parse("Riga/NNP/U-GPE/1:nsubj said/VBD it/PRP/O/4:nsubj would/MD/O/4:aux ban/VB/O/1:ccomp")))
                .isEqualTo("Riga");
    }

    @Test
    void aPronounThatSpeaksMeansNobodyInItsSentence() {
        assertThat(speaker(parse("It/PRP/O/1:nsubj said/VBD Riga/NNP/U-GPE/4:nsubj would/MD/O/4:aux ban/VB/O/1:ccomp")))
                .isEmpty();
        assertThat(speaker(parse("He/PRP/O/1:nsubj said/VBD it/PRP/O/4:nsubj would/MD/O/4:aux ban/VB/O/1:ccomp")))
                .isEmpty();
    }

    @Test
    void whoeverAsksForSomethingAsksForItself() {
        assertThat(speaker(parse("Riga/NNP/U-GPE/1:nsubj asked/VBD Oslo/NNP/U-GPE/1:dobj to/TO/O/4:aux"
                        + " grant/VB/O/1:xcomp it/PRP/O/4:dative a/DT/O/7:det waiver/NN/O/4:dobj")))
                .isEqualTo("Riga");
        assertThat(speaker(parse("Riga/NNP/U-GPE/1:nsubj wants/VBZ to/TO/O/3:aux sell/VB/O/1:xcomp it/PRP/O/3:dobj")))
                .isEmpty();
    }

    @Test
    void heIsThePersonWhoUnderwentTheActBefore() {
        Parse parse = parse("Oslo/NNP/U-GPE/1:nsubj fined/VBD Ida/NNP/B-PERSON/3:compound Berg/NNP/L-PERSON/1:dobj"
                + " and/CC/O/1:cc banned/VBD/O/1:conj her/PRP/O/5:dobj");
        assertThat(undergoer(parse)).isEqualTo("Berg");
    }

    @Test
    void itIsTheBodyThatUnderwentTheActBefore() {
        assertThat(undergoer(parse("Oslo/NNP/U-GPE/1:nsubj fined/VBD Varta/NNP/U-ORG/1:dobj and/CC/O/1:cc"
                        + " banned/VBD/O/1:conj it/PRP/O/4:dobj")))
                .isEqualTo("Varta");
        assertThat(undergoer(parse("Oslo/NNP/U-GPE/1:nsubj fined/VBD Ida/NNP/U-PERSON/1:dobj and/CC/O/1:cc"
                        + " banned/VBD/O/1:conj it/PRP/O/4:dobj")))
                .isEmpty();
    }

    @Test
    void ofTwoWhoUnderwentItNeitherIsMeant() {
        assertThat(undergoer(parse("Oslo/NNP/U-GPE/1:nsubj fined/VBD Ida/NNP/U-PERSON/1:dobj and/CC/O/2:cc"
                        + " Jon/NNP/U-PERSON/2:conj and/CC/O/1:cc banned/VBD/O/1:conj him/PRP/O/6:dobj")))
                .isEmpty();
    }

    @Test
    void aVerbWithASubjectOfItsOwnSharesNoActor() {
        assertThat(undergoer(parse("Ida/NNP/U-PERSON/1:nsubj left/VBD Jon/NNP/U-PERSON/1:dobj but/CC/O/1:cc"
                        + " Oslo/NNP/U-GPE/5:nsubj banned/VBD/O/1:conj him/PRP/O/5:dobj")))
                .isEmpty();
    }

    @Test
    void theActorIsNeverItsOwnObject() {
        assertThat(undergoer(
                        parse("Ida/NNP/U-PERSON/1:nsubj left/VBD and/CC/O/1:cc hurt/VBD/O/1:conj her/PRP/O/3:dobj")))
                .isEmpty();
    }

    @Test
    void aSubjectStandsForTheSubjectBeforeIfTheyAgreeInNumber() {
        Parse one = parse("Riga/NNP/U-GPE/1:nsubj met/VBD Oslo/NNP/U-GPE/1:dobj");
        Parse two = parse("Riga/NNP/U-GPE/3:nsubj and/CC/O/0:cc Oslo/NNP/U-GPE/0:conj met/VBD");
        Parse he = parse("It/PRP/O/1:nsubj left/VBD");
        Parse they = parse("They/PRP/O/1:nsubj left/VBD");
        assertThat(subjectsBefore(one, he)).containsExactly("Riga");
        assertThat(subjectsBefore(one, they)).isEmpty();
        assertThat(subjectsBefore(two, they)).containsExactly("Riga", "Oslo");
        assertThat(subjectsBefore(two, he)).isEmpty();
        assertThat(subjectsBefore(parse("Dockers/NNS/O/1:nsubj struck/VBD"), they))
                .containsExactly("Dockers");
    }

    @Test
    void theSubjectOfAnotherStoryIsNotMeant() {
        Parse first = parse(0, "Riga/NNP/U-GPE/1:nsubj met/VBD Oslo/NNP/U-GPE/1:dobj");
        Parse second = parse(1, "It/PRP/O/1:nsubj left/VBD");
        assertThat(subjectsBefore(first, second)).isEmpty();
        assertThat(subjectsBefore(second)).isEmpty();
        assertThat(pronouns(first, second).subjectBefore(1)).isEmpty();
        assertThat(pronouns(first).subjectBefore(0)).isEmpty();
    }

    @Test
    void theSubjectBeforeIsThatOfTheMainVerb() {
        Parse main =
                parse("After/IN/O/2:mark Oslo/NNP/U-GPE/2:nsubj left/VBD/O/4:advcl Riga/NNP/U-GPE/4:nsubj stayed/VBD");
        assertThat(form(pronouns(main, parse("It/PRP/O/1:nsubj paid/VBD")).subjectBefore(1)))
                .isEqualTo("Riga");
        Parse pronoun = parse("It/PRP/O/1:nsubj said/VBD Oslo/NNP/U-GPE/3:nsubj left/VBD/O/1:ccomp");
        assertThat(form(pronouns(pronoun, main).subjectBefore(1))).isEqualTo("Oslo");
    }

    @Test
    void himIsAnObjectAndOnlyPeopleAreHeOrHim() {
        Token object = parse("Oslo/NNP/U-GPE/1:nsubj banned/VBD Him/PRP/O/1:dobj")
                .tokens()
                .getLast();
        assertThat(Pronouns.isHim(object)).isTrue();
        assertThat(Pronouns.isOfPeople(object)).isTrue();
        Token it = parse("it/PRP/O/1:nsubj left/VBD").tokens().getFirst();
        assertThat(Pronouns.isHim(it)).isFalse();
        assertThat(Pronouns.isOfPeople(it)).isFalse();
        assertThat(Pronouns.isHim(parse("her/PRP/O/1:nsubj left/VBD").tokens().getFirst()))
                .isFalse();
    }

    @Test
    void aVerbMayHaveAnotherSubjectThanThePronoun() {
        Parse parse = parse("Oslo/NNP/U-GPE/1:nsubj banned/VBD him/PRP/O/1:dobj");
        assertThat(pronouns(parse).hasOwnSubject(0, pronoun(parse))).isTrue();
        Parse bare = parse("ban/VB him/PRP/O/0:dobj");
        assertThat(pronouns(bare).hasOwnSubject(0, pronoun(bare))).isFalse();
    }

    @Test
    void aKindOfNameIsNeededForAnObject() {
        Parse place = parse("Oslo/NNP/U-GPE/1:nsubj left/VBD Riga/NNP/U-GPE/1:dobj and/CC/O/1:cc"
                + " banned/VBD/O/1:conj it/PRP/O/4:dobj");
        assertThat(Tagged.in(place)).extracting(Tagged::kind).containsOnly(EntityKind.COUNTRY);
        assertThat(undergoer(place)).isEmpty();
    }
}
