package org.dateline.summaries;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.model.ActionType;
import org.dateline.model.Direction;
import org.dateline.model.EntityKind;
import org.dateline.model.Instrument;
import org.dateline.model.Parse;
import org.dateline.model.Role;
import org.dateline.model.Shortened;
import org.dateline.model.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Sentences whose kept words stand in brackets. */
class ShortenedSentenceTests {

    private static final SummaryWriter WRITER = new SummaryWriter();

    @Test
    void theSecondActOfASentenceIsToldAlone() {
        assertThat(summary(
                        "[Riga] recalled its envoy on Friday and [stopped all imports from Kalmar] .",
                        "NNP/U-GPE VBD PRP$ NN IN NNP/U-DATE CC VBD DT NNS IN NNP/U-GPE .",
                        "Riga",
                        "stopped"))
                .isEqualTo("Riga stopped all imports from Kalmar");
    }

    @Test
    void verbsThatOnlyWhatWasLeftOutJoinsMakeNoSentence() {
        assertThat(summary(
                        "[Riga met envoys of Oslo] on Friday and [promised that tankers may pass] .",
                        "NNP/U-GPE VBD NNS IN NNP/U-GPE IN NNP/U-DATE CC VBD IN NNS MD VB .",
                        "Riga",
                        "promised"))
                .isEqualTo("Riga promises that tankers may pass");
    }

    @Test
    void anItThatMeansNothingIsNotTheActor() {
        assertThat(summary(
                        "[It was reported] on Friday [that Riga would close the port] .",
                        "PRP VBD VBN IN NNP/U-DATE IN NNP/U-GPE MD VB DT NN .",
                        "Riga",
                        "close"))
                .isEqualTo("It was reported that Riga would close the port");
    }

    @Test
    void aRelativeClauseBehindTheActorMakesNoPassive() {
        assertThat(summary(
                        "[Riga] , which chairs the league , [offered to mediate] .",
                        "NNP/U-GPE , WDT VBZ DT NN , VBN TO VB .",
                        "Riga",
                        "offered"))
                .isEqualTo("Riga offered to mediate");
    }

    @Test
    void twoVerbsOfOneAuxiliaryNeedNoLink() {
        assertThat(summary(
                        "[Riga has] backed the host and [urged Oslo to open its port] .",
                        "NNP/U-GPE VBZ VBN DT NN CC VBD NNP/U-GPE TO VB PRP$ NN .",
                        "Riga",
                        "urged"))
                .isEqualTo("Riga has urged Oslo to open its port");
    }

    @Test
    void aNounBeforeAClauseIsItsObjectIfItIsMarkedWithoutTheVerbBeforeIt() {
        assertThat(summary(
                        "Riga lifted [a ban] it had [imposed on timber] .",
                        "NNP/U-GPE VBD DT NN PRP VBD VBN IN NN .",
                        "Riga",
                        "imposed"))
                .isEqualTo("Riga imposed a ban on timber");
        assertThat(summary(
                        "[Riga said in a note it had retaliated against traders] .",
                        "NNP/U-GPE VBD IN DT NN PRP VBD VBN IN NNS .",
                        "Riga",
                        "retaliated"))
                .isEqualTo("Riga said in a note it had retaliated against traders");
        assertThat(summary(
                        "When crowds stormed the port [the army fired on them] .",
                        "WRB NNS VBD DT NN DT NN VBD IN PRP .",
                        "army",
                        "fired"))
                .isEqualTo("The army fired on them");
    }

    @Test
    void aClauseThatTellsOfANameBecomesTheSentence() {
        assertThat(summary(
                        "[The Hanse , which lifted its duties on Riga] in May , has not commented .",
                        "DT NNP/U-ORG , WDT VBD PRP$ NNS IN NNP/U-GPE IN NNP/U-DATE , VBZ RB VBN .",
                        "Hanse",
                        "lifted"))
                .isEqualTo("The Hanse lifted its duties on Riga");
    }

    @Test
    void aParticipleBecomesTheVerb() {
        assertThat(summary(
                        "[Riga] taxed rye from Kalmar on Monday after [pulling out of an accord] .",
                        "NNP/U-GPE VBD NN IN NNP/U-GPE IN NNP/U-DATE IN VBG RP IN DT NN .",
                        "Riga",
                        "pulling"))
                .isEqualTo("Riga pulled out of an accord");
    }

    @Test
    void whatWasDoneBeforeIsToldInThePast() {
        assertThat(summary(
                        "The two signed it hours after [Riga had dropped its veto] .",
                        "DT CD VBD PRP NNS IN NNP/U-GPE VBD VBN PRP$ NN .",
                        "Riga",
                        "dropped"))
                .isEqualTo("Riga dropped its veto");
    }

    @Test
    void whoeverIsLeftOutBeforeAPronounIsNamed() {
        assertThat(summary(
                        "[Riga] put Varta Bank on its list , [alleging that it moved money] .",
                        "NNP/U-GPE VBD NNP/B-ORG NNP/L-ORG IN PRP$ NN , VBG IN PRP VBD NN .",
                        "Riga",
                        "alleging",
                        new ToldAct.Named(Role.ADDRESSEE, null, "Varta Bank", new Span(9, 19), false)))
                .isEqualTo("Riga alleged that Varta Bank moved money");
    }

    @Test
    void wordsThatMakeNoSentenceLeaveTheSentenceAsItIs() {
        String whole = "Kalmar has lived on rye under a deal the two towns signed";
        assertThat(summary(
                        "Kalmar has lived on rye [under a deal the two towns signed] .",
                        "NNP/U-GPE VBZ VBN IN NN IN DT NN DT CD NNS VBD .",
                        "towns",
                        "signed"))
                .isEqualTo(whole);
    }

    @Test
    void aSentenceMayBeginWithItsVerbs() {
        assertThat(summary("[Has banned all timber from Kalmar] .", "VBZ VBN DT NN IN NNP/U-GPE .", "Kalmar", "banned"))
                .isNotEmpty();
    }

    @Test
    void aNegationIsNeverLeftOut() {
        assertThat(summary(
                        "[Riga] would not [bar tankers from its harbours] .",
                        "NNP/U-GPE MD RB VB NNS IN PRP$ NNS .",
                        "Riga",
                        "bar"))
                .contains("not");
    }

    @Test
    void theWordThatJoinsAKeptClauseStays() {
        assertThat(summary(
                        "[Riga signed a decree] on Monday that [obliges buyers to pay in lats] .",
                        "NNP/U-GPE VBD DT NN IN NNP/U-DATE WDT VBZ NNS TO VB IN NNS .",
                        "Riga",
                        "signed"))
                .isEqualTo("Riga signed a decree that obliges buyers to pay in lats");
    }

    @Test
    void anAuxiliaryStandsBeforeNoFormButItsOwn() {
        assertThat(summary(
                        "[Riga has] relented since , [clearing a batch of rye for Kalmar] .",
                        "NNP/U-GPE VBZ VBN RB , VBG DT NN IN NN IN NNP/U-GPE .",
                        "Riga",
                        "clearing"))
                .startsWith("Riga has relented since");
    }

    @Test
    void theFirstNounKeepsAllThatBelongsToIt() {
        assertThat(summary(
                        "In May the old [Hanse barred tankers of Kalmar] .",
                        "IN NNP/U-DATE DT JJ NNP/U-ORG VBD NNS IN NNP/U-GPE .",
                        "Hanse",
                        "barred"))
                .isEqualTo("The old Hanse barred tankers of Kalmar");
    }

    @Test
    void anUncertainStepIsNoTitle() {
        assertThat(told(
                                "[Kalmar] has not said whether it [will drop its rules] .",
                                "NNP/U-GPE VBZ RB VBN IN PRP MD VB PRP$ NNS .",
                                "Kalmar",
                                "drop")
                        .title())
                .isNotEqualTo(java.util.Optional.of("Kalmar will drop its rules"));
    }

    @Test
    void aVerbBehindOthersOfItsSubjectIsInTheActive() {
        assertThat(summary(
                        "[The council] barred ships , imposed a curfew and [appealed for help] .",
                        "DT NN VBD NNS , VBD DT NN CC VBN IN NN .",
                        "council",
                        "appealed"))
                .isEqualTo("The council appealed for help");
        assertThat(summary(
                        "[The council] rejected the charge and [demanded that ships leave Riga] .",
                        "DT NN VBD DT NN CC VBN IN NNS VB NNP/U-GPE .",
                        "council",
                        "demanded"))
                .isEqualTo("The council demanded that ships leave Riga");
    }

    @Test
    void wordsOfWhichHalfAPhraseIsLeftAreNoSentence() {
        assertThat(summary(
                        "[Guards holding] a ship of Riga [vowed to sink] it .",
                        "NNS VBG DT NN IN NNP/U-GPE VBD TO VB PRP .",
                        "Guards",
                        "vowed"))
                .doesNotStartWith("Guards holding vowed");
        assertThat(summary(
                        "[A] guard of Riga [vowed to sink ships] .",
                        "DT NN IN NNP/U-GPE VBD TO VB NNS .",
                        "guard",
                        "vowed"))
                .doesNotStartWith("A vowed");
    }

    @Test
    void aParticipleIsMadeFiniteBeforeTheVerbOfAnotherClause() {
        assertThat(summary(
                        "Riga shut a port , [the council] on Friday [warning of strikes if ships are barred] .",
                        "NNP/U-GPE VBD DT NN , DT NN IN NNP/U-DATE VBG IN NNS IN NNS VBP VBN .",
                        "council",
                        "warning"))
                .isEqualTo("The council warned of strikes if ships are barred");
    }

    @Test
    void aParticipleBehindACommaStaysPassive() {
        assertThat(summary(
                        "[The council] resigned on Monday , [accused of taking bribes] .",
                        "DT NN VBD IN NNP/U-DATE , VBN IN VBG NNS .",
                        "council",
                        "accused"))
                .isEqualTo("The council was accused of taking bribes");
    }

    @Test
    void aVerbBehindItsActorIsActiveThoughItLooksLikeAParticiple() {
        assertThat(summary(
                        "[The council] , led by Riga , [petitioned for protection] .",
                        "DT NN , VBN IN NNP/U-GPE , VBN IN NN .",
                        "council",
                        "petitioned"))
                .isEqualTo("The council petitioned for protection");
    }

    @Test
    void whatStandsBehindAPrepositionDoesNotActUnlessItIsSaidTo() {
        assertThat(summary(
                        "Kalmar held talks [with Riga] , [dropped its veto] and left .",
                        "NNP/U-GPE VBD NNS IN NNP/U-GPE , VBD PRP$ NN CC VBD .",
                        "Kalmar",
                        "dropped"))
                .doesNotStartWith("Riga");
    }

    @Test
    void aParticipleThatANounHangsOnIsFinite() {
        assertThat(summary(
                        "[Kalmar] bars tankers , [drawing a rebuke from Riga] .",
                        "NNP/U-GPE VBZ NNS , VBG DT NN IN NNP/U-GPE .",
                        "Kalmar",
                        "rebuke"))
                .isEqualTo("Kalmar draws a rebuke from Riga");
    }

    @Test
    void anAuxiliaryTakenForANounStaysOne() {
        assertThat(summary(
                        "[Grain on the quay may leave Riga] , he said .",
                        "NN IN DT NN NNP VB NNP/U-GPE , PRP VBD .",
                        "Grain",
                        "leave"))
                .isEqualTo("Grain on the quay may leave Riga");
    }

    @Test
    void whatHungOnAPrepositionBeforeItsClauseStandsAlone() {
        assertThat(summary(
                        "The firm took gas [to Riga] , which [agreed to pay a premium] .",
                        "DT NN VBD NN TO NNP/U-GPE , WDT VBD TO VB DT NN .",
                        "Riga",
                        "agreed"))
                .isEqualTo("Riga agreed to pay a premium");
    }

    @Test
    void aSentenceMayEndWithItsVerb() {
        assertThat(summary("[The old Hanse had protested]", "DT JJ NNP/U-ORG VBD VBN", "Hanse", "protested"))
                .isEqualTo("The old Hanse protested");
        assertThat(summary("[The old Hanse protested]", "DT JJ NNP/U-ORG VBD", "Hanse", "protested"))
                .isEqualTo("The old Hanse protested");
    }

    @Test
    void aTitleIsMadeOfItsOwnWords() {
        assertThat(told(
                                "[The council of Riga] on Friday [barred] the two oldest [tankers] of Kalmar .",
                                "DT NN IN NNP/U-GPE IN NNP/U-DATE VBD DT CD JJS NNS IN NNP/U-GPE .",
                                "council",
                                "barred")
                        .title())
                .contains("Council of Riga barred tankers");
    }

    @Test
    void whatIsNotDoneIsNotToldAsDone() {
        assertThat(summary("[Riga] didn\u2019t [pay the fine] .", "NNP/U-GPE VBD VB DT NN .", "Riga", "pay"))
                .isEqualTo("Riga didn\u2019t pay the fine");
        assertThat(summary("[Riga] hasn't [paid the fine] .", "NNP/U-GPE VBZ VBN DT NN .", "Riga", "paid"))
                .isEqualTo("Riga hasn't paid the fine");
    }

    @Test
    void aSourceOtherThanTheActorIsNamed() {
        ToldAct.Named oslo = new ToldAct.Named(Role.ACTOR, "Norway", "Oslo", new Span(0, 4), false);
        assertThat(by(
                        oslo,
                        "Oslo said [Riga closed its port to tankers] .",
                        "NNP/U-GPE VBD NNP/U-GPE VBD PRP$ NN TO NNS ."))
                .isEqualTo("Riga closed its port to tankers, Oslo says");
        assertThat(by(
                        oslo,
                        "[Oslo said Riga closed its port to tankers] .",
                        "NNP/U-GPE VBD NNP/U-GPE VBD PRP$ NN TO NNS ."))
                .isEqualTo("Oslo said Riga closed its port to tankers");
        assertThat(by(
                        oslo,
                        "Oslo said [Riga closed its port to Oslo] .",
                        "NNP/U-GPE VBD NNP/U-GPE VBD PRP$ NN TO NNP/U-GPE ."))
                .isEqualTo("Riga closed its port to Oslo, Oslo says");
        ToldAct.Named behind = new ToldAct.Named(Role.ACTOR, "Norway", "Oslo", new Span(45, 49), false);
        assertThat(by(
                        behind,
                        "[Riga closed its port to tankers according to Oslo] .",
                        "NNP/U-GPE VBD PRP$ NN TO NNS VBG TO NNP/U-GPE ."))
                .isEqualTo("Riga closed its port to tankers according to Oslo");
    }

    @Test
    void anOwnerWhoseNameWasLeftOutIsNamed() {
        assertThat(named("Oslo complained that [Kalmar ships had crossed its waters]", "its", 0.7))
                .isEqualTo("Kalmar ships crossed Oslo's waters");
        assertThat(named("Oslo complained and [its ships had crossed waters]", "its", 0.7))
                .isEqualTo("Oslo's ships crossed waters");
    }

    @Test
    void anOwnerWhoseNameIsKeptOrIsHardlyMeantStays() {
        assertThat(named("[Oslo] complained and [ships had crossed its waters]", "its", 0.7))
                .contains("its waters");
        assertThat(named("Oslo complained that [Kalmar ships had crossed its waters]", "its", 0.6))
                .contains("its waters");
    }

    /** The summary of a sentence with kept words in brackets in which a pronoun means Oslo. */
    private static String named(String text, String pronoun, double probability) {
        List<Span> kept = new ArrayList<>();
        StringBuilder plain = plain(text, kept);
        String tags = Stream.of(plain.toString().split(" "))
                .map(w -> switch (w) {
                    case "Oslo", "Kalmar" -> "NNP/U-GPE";
                    case "complained", "had" -> "VBD";
                    case "crossed" -> "VBN";
                    case "that" -> "IN";
                    case "and" -> "CC";
                    case "its" -> "PRP$";
                    default -> "NNS";
                })
                .collect(Collectors.joining(" "));
        Parse sentence = ToldActs.sentence(plain.toString(), tags, 0, false);
        ToldAct act = act(List.of(), null, sentence, span(plain, "crossed"), kept);
        Span oslo = span(plain, "Oslo");
        Story story = WRITER.story(
                List.of(sentence),
                List.of(new Story.Name(oslo, "country:NO", EntityKind.COUNTRY, "Oslo")),
                List.of(),
                List.of(new Story.Meant(span(plain, pronoun), "country:NO", probability)));
        return WRITER.of(act, story, 0);
    }

    private static String by(ToldAct.Named source, String text, String tags) {
        return told(source, text, tags, "Riga", "closed").summary();
    }

    @Test
    void theActorOfAPassiveIsNotItsSubject() {
        assertThat(spoken(
                        "Two men , Bo Ek and Jo Ek , [were charged with spying] .",
                        "CD NNS , NNP NNP CC NNP NNP , VBD VBN IN NN .",
                        "charged"))
                .doesNotStartWith("Eva Lind were");
    }

    /** The summary of an act whose actor, Eva Lind, another sentence names. */
    private static String spoken(String text, String tags, String verb) {
        List<Span> kept = new ArrayList<>();
        StringBuilder plain = plain(text, kept);
        Parse sentence = ToldActs.sentence(plain.toString(), tags, 0, false);
        ToldAct.Named speaker = new ToldAct.Named(Role.ACTOR, null, "Eva Lind", new Span(900, 908), false);
        ToldAct act = act(List.of(speaker), null, sentence, span(plain, verb), kept);
        Story story = WRITER.story(List.of(sentence), List.of(), List.of(span(plain, verb)), List.of());
        return WRITER.of(act, story, 0);
    }

    private static String summary(String text, String tags, String actor, String verb, ToldAct.Named... others) {
        return told(text, tags, actor, verb, others).summary();
    }

    private record Told(String summary, Optional<String> title) {}

    private static Told told(String text, String tags, String actor, String verb, ToldAct.Named... others) {
        return told(null, text, tags, actor, verb, others);
    }

    private static Told told(
            ToldAct.@Nullable Named source,
            String text,
            String tags,
            String actor,
            String verb,
            ToldAct.Named... others) {
        List<Span> kept = new ArrayList<>();
        StringBuilder plain = plain(text, kept);
        Parse sentence = ToldActs.sentence(plain.toString(), tags, 0, false);
        List<ToldAct.Named> named = new ArrayList<>(List.of(others));
        named.addFirst(new ToldAct.Named(Role.ACTOR, null, actor, span(plain, actor), false));
        ToldAct act = act(named, source, sentence, span(plain, verb), kept);
        Story story = WRITER.story(List.of(sentence), List.of(), List.of(span(plain, verb)), List.of());
        return new Told(WRITER.of(act, story, 0), WRITER.title(act, story, 0));
    }

    /** Returns a text without the brackets around its kept words, whose places are added. */
    private static StringBuilder plain(String text, List<Span> kept) {
        StringBuilder plain = new StringBuilder();
        int from = -1;
        for (char c : text.toCharArray()) {
            if (c == '[') {
                from = plain.length();
            } else if (c == ']') {
                kept.add(new Span(from, plain.length()));
            } else {
                plain.append(c);
            }
        }
        return plain;
    }

    private static ToldAct act(
            List<ToldAct.Named> named, ToldAct.@Nullable Named source, Parse sentence, Span trigger, List<Span> kept) {
        return new ToldAct(
                ActionType.ACCUSE,
                Instrument.NONE,
                Direction.NEUTRAL,
                null,
                false,
                false,
                source,
                null,
                named,
                sentence,
                trigger,
                new Shortened(kept, List.of(kept)));
    }

    private static Span span(CharSequence text, String words) {
        int start = text.toString().indexOf(words);
        return new Span(start, start + words.length());
    }
}
