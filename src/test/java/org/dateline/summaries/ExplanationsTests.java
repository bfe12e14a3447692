package org.dateline.summaries;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.dateline.model.ActionType;
import org.dateline.model.EntityKind;
import org.dateline.model.Parse;
import org.dateline.model.Role;
import org.dateline.model.Span;
import org.dateline.model.Token;
import org.dateline.summaries.Draft.Retold;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A sentence as it is told behind another one. */
class ExplanationsTests {

    private static final ClosedClasses WORDS = new ClosedClasses();
    private static final ClauseWording WORDING =
            new ClauseWording(WORDS, new Verbs(), new NounPhrases(WORDS), new Anaphora());

    private final List<Story.Name> names = new ArrayList<>();
    private final List<Span> deeds = new ArrayList<>();

    private static Span span(Parse parse, String word) {
        return parse.tokens().stream()
                .filter(t -> t.form().equals(word))
                .map(Token::span)
                .findFirst()
                .orElseThrow();
    }

    /** What a first sentence leaves behind. */
    private StorySoFar told(Parse first, @Nullable String country, @Nullable String deed) {
        if (country != null) {
            names.add(new Story.Name(span(first, country), "country:" + country, EntityKind.COUNTRY, country));
        }
        if (deed != null) {
            deeds.add(span(first, deed));
        }
        StorySoFar story = new StorySoFar(WORDING, names, deeds, new TreeMap<>());
        story.remember(Retold.asItIs(first));
        return story;
    }

    private String explained(
            String before,
            String tagsBefore,
            @Nullable String country,
            @Nullable String deed,
            String text,
            String tags) {
        StorySoFar story = told(ToldActs.sentence(before, tagsBefore, 0, false), country, deed);
        Parse parse = ToldActs.sentence(text, tags, before.length() + 1, false);
        return printed(new Explanations(WORDING, story, names, parse).retold());
    }

    /** Without the blank before a stop, which stays where the words before it do. */
    private static String printed(Retold retold) {
        return retold.parse().sentence().text().replace(" .", ".");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Riga signed an accord on herring with Oslo . | NNP/U-GPE VBD DT NN IN NN IN NNP/U-GPE . | Farmers criticised the deal .         | NNS VBD DT NN .         | Farmers criticised the accord on herring with Oslo.
            Riga imposed a duty on rice from Kalmar .    | NNP/U-GPE VBD DT NN IN NN IN NNP/U-GPE . | Farmers fear the 20 percent duty .    | NNS VBP DT CD NN NN .   | Farmers fear the 20 percent duty on rice from Kalmar.
            The European Commission met in Riga .        | DT NNP/B-ORG NNP/L-ORG VBD IN NNP/U-GPE . | Farmers sued the Commission .        | NNS VBD DT NNP/U-ORG .  | Farmers sued the European Commission.
            Riga imposed tariffs on rice .               | NNP/U-GPE VBD NNS IN NN .                | Farmers criticised the tariff .       | NNS VBD DT NN .         | Farmers criticised the tariff.
            Riga imposed a ban on rice .                 | NNP/U-GPE VBD DT NN IN NN .              | Farmers criticised a ban .            | NNS VBD DT NN .         | Farmers criticised a ban.
            Riga imposed a ban on rice .                 | NNP/U-GPE VBD DT NN IN NN .              | Farmers criticised the ban on rye .   | NNS VBD DT NN IN NN .   | Farmers criticised the ban on rye.
            """)
    void aDefiniteNounTakesUpThePhraseThatSaysMore(
            String before, String tagsBefore, String text, String tags, String explained) {
        assertThat(explained(before, tagsBefore, null, null, text, tags)).isEqualTo(explained);
    }

    @Test
    void theCabinetIsThatOfTheCountryThatTheStoryBeganWith() {
        assertThat(explained(
                        "Riga closed its port .",
                        "NNP/U-GPE VBD PRP$ NN .",
                        "Riga",
                        null,
                        "The cabinet barred tankers .",
                        "DT NN VBD NNS ."))
                .isEqualTo("Riga's cabinet barred tankers.");
    }

    @Test
    void theCountryIsTheOnlyOneThatWasNamed() {
        assertThat(explained(
                        "Riga closed its port .",
                        "NNP/U-GPE VBD PRP$ NN .",
                        "Riga",
                        null,
                        "Farmers left the country .",
                        "NNS VBD DT NN ."))
                .isEqualTo("Farmers left Riga.");
    }

    @Test
    void anAttackIsOnWhatWasBombed() {
        assertThat(explained(
                        "Riga bombed two bridges .",
                        "NNP/U-GPE VBD CD NNS .",
                        null,
                        "bombed",
                        "Farmers condemned the attack .",
                        "NNS VBD DT NN ."))
                .isEqualTo("Farmers condemned the attack on two bridges.");
    }

    @Test
    void remarksAreTheSpeakers() {
        assertThat(explained(
                        "Ida Karlsen said that ports are shut .",
                        "NNP/B-PERSON NNP/L-PERSON VBD IN NNS VBP VBN .",
                        null,
                        null,
                        "Farmers welcomed the remarks .",
                        "NNS VBD DT NNS ."))
                .isEqualTo("Farmers welcomed Ida Karlsen's remarks.");
    }

    @Test
    void itIsTheObjectOfTheSameVerbAndNotWhoeverIsAsked() {
        assertThat(explained(
                        "Riga asked Oslo to remove the buoy near the cape .",
                        "NNP/U-GPE VBD NNP/U-GPE TO VB DT NN IN DT NN .",
                        null,
                        null,
                        "Riga is not considering removing it by force .",
                        "NNP/U-GPE VBZ RB VBG VBG PRP IN NN ."))
                .isEqualTo("Riga is not considering removing the buoy by force.");
        assertThat(explained(
                        "Riga asked Oslo to remove the buoy near the cape .",
                        "NNP/U-GPE VBD NNP/U-GPE TO VB DT NN IN DT NN .",
                        null,
                        null,
                        "Riga is not considering sinking it by force .",
                        "NNP/U-GPE VBZ RB VBG VBG PRP IN NN ."))
                .isEqualTo("Riga is not considering sinking it by force.");
    }

    @Test
    void whatIsQuotedStays() {
        String text = "Farmers said \" the ban hurts \" .";
        assertThat(explained(
                        "Riga imposed a ban on rice .",
                        "NNP/U-GPE VBD DT NN IN NN .",
                        null,
                        null,
                        text,
                        "NNS VBD \" DT NN VBZ \" ."))
                .isEqualTo(text.replace(" .", "."));
    }

    /** The second sentence with whom its act is addressed to. */
    private @Nullable String owned(ActionType type, String text, String tags, String trigger, String addressee) {
        String before = "Riga closed its port .";
        StorySoFar story = told(ToldActs.sentence(before, "NNP/U-GPE VBD PRP$ NN .", 0, false), "Riga", "closed");
        Parse parse = ToldActs.sentence(text, tags, before.length() + 1, false);
        Token first = parse.tokens().getFirst();
        ToldAct act = ToldActs.of(
                type,
                List.of(
                        new ToldAct.Named(Role.ACTOR, null, first.form(), first.span(), false),
                        new ToldAct.Named(Role.ADDRESSEE, addressee, addressee, null, true)),
                parse,
                span(parse, trigger));
        return new OwnedNouns(WORDING, story, 2)
                .told(act)
                .map(ExplanationsTests::printed)
                .orElse(null);
    }

    @Test
    void ownedNounsAreOfWhomTheActIsAddressedTo() {
        assertThat(owned(
                        ActionType.ACCUSE,
                        "Kalmar called the closure a provocation .",
                        "NNP/U-GPE VBD DT NN DT NN .",
                        "called",
                        "Riga"))
                .isEqualTo("Kalmar called Riga's closure of its port a provocation.");
        assertThat(owned(
                        ActionType.PROTEST,
                        "Kalmar protested against the move .",
                        "NNP/U-GPE VBD IN DT NN .",
                        "protested",
                        "Riga"))
                .isEqualTo("Kalmar protested against Riga's move to close its port.");
    }

    @Test
    void ownedNounsStayWhereTheActIsNoAnswerOrHasAnOwner() {
        assertThat(owned(ActionType.AID, "Kalmar funded the closure .", "NNP/U-GPE VBD DT NN .", "funded", "Riga"))
                .isNull();
        assertThat(owned(
                        ActionType.ACCUSE,
                        "Kalmar criticised the closure of its border .",
                        "NNP/U-GPE VBD DT NN IN PRP$ NN .",
                        "criticised",
                        "Riga"))
                .isNull();
    }
}
