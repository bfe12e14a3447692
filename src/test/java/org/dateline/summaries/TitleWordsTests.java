package org.dateline.summaries;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dateline.model.Parse;
import org.dateline.model.Role;
import org.dateline.model.Span;
import org.dateline.summaries.NounPhrases.Phrase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitleWordsTests {

    private static final TitleWords WORDS = new TitleWords(new ClosedClasses());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "bars the tankers of a firm                    | Bars tankers of firm",
                "pays two dollars a day                        | Pays two dollars a day",
                "sends a few ships                             | Sends a few ships",
                "taxes rye by 10 percent                       | Taxes rye by 10%",
                "calls the vote \"a disgrace\"                 | Calls vote \"a disgrace\"",
                "calls the vote “a disgrace” and the law a lie | Calls vote “a disgrace” and law lie",
                "calls \"a lie\" what the firm calls \"a fact\"| Calls \"a lie\" what firm calls \"a fact\"",
                "calls the vote \"a disgrace                   | Calls vote \"a disgrace",
            })
    void articlesAreLeftOutExceptInQuotationsAndAmounts(String clause, String title) {
        assertThat(WORDS.plain(clause)).isEqualTo(title);
    }

    @ParameterizedTest
    @CsvSource({
        "The port, port",
        "the Hague, the Hague",
        "a few ships, a few ships",
        "An envoy, envoy",
        "Theatre, Theatre"
    })
    void aTextLosesItsFirstArticleUnlessItIsPartOfAName(String text, String without) {
        assertThat(WORDS.without(text)).isEqualTo(without);
    }

    @Test
    void aTitleThatIsTooLongLosesTheLimitsOfItsAmounts() {
        assertThat(WORDS.shorter("Riga sets duty of up to 12.5% on rye")).isEqualTo("Riga sets duty on rye");
    }

    @Test
    void aMinistryStandsForItsCountry() {
        assertThat(WORDS.country(new Phrase("Malaysia's trade ministry", false)))
                .contains(new Phrase("Malaysia", false));
        assertThat(WORDS.country(new Phrase("Malaysia’s ministry", false))).contains(new Phrase("Malaysia", false));
        assertThat(WORDS.country(new Phrase("Malaysia's biggest port", false))).isEmpty();
        assertThat(WORDS.country(new Phrase("the ministry", false))).isEmpty();
    }

    @Test
    void aTimeBesideAnotherEventStays() {
        assertThat(WORDS.plain("Norway closed its ports two days later")).isEqualTo("Norway closed its ports");
        assertThat(WORDS.plain("Norway closed its ports two days before talks"))
                .isEqualTo("Norway closed its ports two days before talks");
        assertThat(WORDS.plain("Norway closed its ports two years earlier than planned"))
                .isEqualTo("Norway closed its ports two years earlier than planned");
    }

    private static ToldAct told(Parse sentence) {
        return ToldActs.of(List.of(), sentence, new Span(0, 1));
    }

    @Test
    void aPersonIsNamedWithoutTitles() {
        String text = "British Prime Minister Keir Starmer left";
        Parse parse = ToldActs.sentence(text, "JJ/U-NORP NNP NNP NNP/B-PERSON NNP/L-PERSON VBD", 0, false);
        assertThat(WORDS.withoutTitles(text, told(parse))).isEqualTo("Keir Starmer left");
        Parse secretary = ToldActs.sentence(
                "Secretary of State Ida Karlsen left", "NNP IN NNP NNP/B-PERSON NNP/L-PERSON VBD", 0, false);
        assertThat(WORDS.withoutTitles("Secretary of State Ida Karlsen left", told(secretary)))
                .isEqualTo("Ida Karlsen left");
        Parse lawyer = ToldActs.sentence("lawyer Ida Karlsen left", "NN NNP/B-PERSON NNP/L-PERSON VBD", 0, false);
        assertThat(WORDS.withoutTitles("lawyer Ida Karlsen left", told(lawyer))).isEqualTo("lawyer Ida Karlsen left");
    }

    private static Phrase subject(String text, String tags, String subject, boolean plural, @Nullable String actor) {
        Parse parse = ToldActs.sentence(text, tags, 0, false);
        List<ToldAct.Named> named =
                actor == null ? List.of() : List.of(new ToldAct.Named(Role.ACTOR, actor, actor, new Span(0, 1), false));
        ToldAct act = ToldActs.of(named, parse, new Span(0, 1));
        return WORDS.subject(act, parse, new Phrase(subject, plural));
    }

    @Test
    void aSubjectIsTheNameInIt() {
        assertThat(subject(
                        "Polish Premier Donald Tusk left",
                        "JJ/U-NORP NNP NNP/B-PERSON NNP/L-PERSON VBD",
                        "Polish Premier Donald Tusk",
                        false,
                        null))
                .isEqualTo(new Phrase("Donald Tusk", false));
        assertThat(subject(
                        "lawyers for Donald Tusk left",
                        "NNS IN NNP/B-PERSON NNP/L-PERSON VBD",
                        "lawyers for Donald Tusk",
                        true,
                        null))
                .isEqualTo(new Phrase("lawyers for Donald Tusk", true));
    }

    @Test
    void aLongSubjectIsItsActorsName() {
        assertThat(subject(
                        "The state-owned telecommunications company Varta left",
                        "DT JJ NN NN NNP/U-ORG VBD",
                        "The state-owned telecommunications company Varta",
                        false,
                        "Varta"))
                .isEqualTo(new Phrase("Varta", false));
        assertThat(subject("The miner Varta left", "DT NN NNP/U-ORG VBD", "The miner Varta", false, "Varta"))
                .isEqualTo(new Phrase("miner Varta", false));
    }

    @Test
    void twoSubjectsStayTwo() {
        assertThat(subject(
                        "Guyana and Venezuela left",
                        "NNP/U-GPE CC NNP/U-GPE VBD",
                        "Guyana and Venezuela",
                        true,
                        "Guyana"))
                .isEqualTo(new Phrase("Guyana and Venezuela", true));
        assertThat(subject(
                        "The Post and Telecom Authority left",
                        "DT NNP/B-ORG CC/I-ORG NNP/I-ORG NNP/L-ORG VBD",
                        "The Post and Telecom Authority",
                        true,
                        "Post and Telecom Authority"))
                .satisfies(phrase -> assertThat(phrase.plural()).isTrue());
    }
}
