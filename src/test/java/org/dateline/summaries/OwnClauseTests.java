package org.dateline.summaries;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.model.ActionType;
import org.dateline.model.Direction;
import org.dateline.model.Instrument;
import org.dateline.model.Parse;
import org.dateline.model.Role;
import org.dateline.model.Shortened;
import org.dateline.model.Span;
import org.dateline.model.Stage;
import org.dateline.model.Token;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clauses as "subjects, MOOD verb (object): rest". */
class OwnClauseTests {

    private static final ClosedClasses WORDS = new ClosedClasses();
    private static final ClauseWording WORDING =
            new ClauseWording(WORDS, new Verbs(), new NounPhrases(WORDS), new Anaphora());

    private static Span span(Parse parse, String word) {
        return parse.tokens().stream()
                .filter(t -> t.form().equals(word))
                .map(Token::span)
                .findFirst()
                .orElseThrow();
    }

    private static Optional<OwnClause> own(
            String text, String tags, String trigger, @Nullable Stage stage, boolean denied, ToldAct.Named... named) {
        Parse parse = ToldActs.sentence(text, tags, 0, false);
        ToldAct act = new ToldAct(
                ActionType.SANCTION,
                Instrument.NONE,
                Direction.NEUTRAL,
                stage,
                denied,
                false,
                null,
                null,
                List.of(named),
                parse,
                span(parse, trigger),
                Shortened.NONE);
        return new OwnWords(WORDING).clause(act);
    }

    private static ToldAct.Named in(Role role, String text, String sentence) {
        int from = sentence.indexOf(text);
        return new ToldAct.Named(role, null, text, new Span(from, from + text.length()), false);
    }

    private static @Nullable String told(Optional<OwnClause> own) {
        return own.flatMap(OwnClause::clause).map(OwnClauseTests::told).orElse(null);
    }

    private static String told(Clause clause) {
        String subjects =
                clause.subjects().stream().map(NounPhrases.Phrase::text).collect(Collectors.joining(" and "));
        String object = clause.object() == null ? "" : " (" + clause.object().text() + ")";
        return subjects + ", " + (clause.negated() ? "not " : "") + clause.mood() + " " + clause.verb() + object + ": "
                + clause.rest();
    }

    /** The clause of a sentence that the first word does, at a stage. */
    private static @Nullable String byFirst(String text, String tags, String trigger, @Nullable Stage stage) {
        String first = text.substring(0, text.indexOf(' '));
        return told(own(text, tags, trigger, stage, false, in(Role.ACTOR, first, text)));
    }

    /** Its actor is named in the sentence before. */
    private static @Nullable String ofAnother(String text, String tags, String trigger, @Nullable Stage stage) {
        return told(own(
                text,
                tags,
                trigger,
                stage,
                false,
                new ToldAct.Named(Role.ACTOR, null, "Riga", new Span(900, 904), false)));
    }

    @Test
    void anActorOfAnotherSentenceTakesNoVerbThatHasASubject() {
        assertThat(ofAnother("The order took effect .", "DT NN VBD NN .", "took", null))
                .contains("order, ")
                .doesNotContain("Riga");
        assertThat(ofAnother(
                        "Garments , footwear and sugar will face tariffs .",
                        "NNS , NN CC NN MD VB NNS .",
                        "face",
                        Stage.THREATENED))
                .isEqualTo("garments , footwear and sugar, FUTURE face: tariffs");
    }

    @Test
    void aClauseThatLosesWhatIsNotDoneIsNotTold() {
        assertThat(byFirst(
                        "Riga pledged in Kalmar , on Monday not to use force .",
                        "NNP/U-GPE VBD IN NNP/U-GPE , IN NNP/U-DATE RB TO VB NN .",
                        "pledged",
                        null))
                .satisfiesAnyOf(
                        told -> assertThat(told).isNull(),
                        told -> assertThat(told).contains("not to use force"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Riga barred tankers from Kalmar .       | NNP/U-GPE VBD NNS IN NNP/U-GPE .          | barred  |            | Riga, PRESENT bar: tankers from Kalmar
            Riga will bar tankers .                 | NNP/U-GPE MD VB NNS .                     | bar     |            | Riga, FUTURE bar: tankers
            Riga may bar tankers .                  | NNP/U-GPE MD VB NNS .                     | bar     |            | Riga, POSSIBLE bar: tankers
            Riga has not barred tankers .           | NNP/U-GPE VBZ RB VBN NNS .                | barred  |            | Riga, not PRESENT bar: tankers
            Riga threatened to bar tankers .        | NNP/U-GPE VBD TO VB NNS .                 | bar     | THREATENED | Riga, THREATENED bar: tankers
            Riga proposed barring tankers .         | NNP/U-GPE VBD VBG NNS .                   | barring | PROPOSED   | Riga, PROPOSED bar: tankers
            Riga would bar tankers .                | NNP/U-GPE MD VB NNS .                     | bar     | ANNOUNCED  | Riga, FUTURE bar: tankers
            """)
    void theMoodIsThatOfTheVerbAndTheStage(
            String text, String tags, String trigger, @Nullable Stage stage, String clause) {
        assertThat(byFirst(text, tags, trigger, stage)).isEqualTo(clause);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Riga barred tankers on Tuesday .        | NNP/U-GPE VBD NNS IN NNP/U-DATE .         | barred  | Riga, PRESENT bar: tankers
            Riga barred tankers last week .         | NNP/U-GPE VBD NNS JJ/B-DATE NN/L-DATE .   | barred  | Riga, PRESENT bar: tankers
            Riga said that it shared the concerns . | NNP/U-GPE VBD IN PRP VBD DT NNS .         | said    | Riga, PAST say: that it shared the concerns
            Riga said that it would bar tankers .   | NNP/U-GPE VBD IN PRP MD VB NNS .          | said    | Riga, PRESENT say: that it will bar tankers
            Riga announced tariffs on steel .       | NNP/U-GPE VBD NNS IN NN .                 | tariffs | Riga, PRESENT announce: tariffs on steel
            Riga warned them .                      | NNP/U-GPE VBD PRP .                       | warned  |
            Riga agreed to do so .                  | NNP/U-GPE VBD TO VB RB .                  | agreed  |
            """)
    void whatFollowsTheVerbIsToldWhereItMeansSomething(
            String text, String tags, String trigger, @Nullable String clause) {
        assertThat(byFirst(text, tags, trigger, null)).isEqualTo(clause);
    }

    @Test
    void aPassiveHasAnObjectAndTheDoerBehindBy() {
        String text = "The banks were barred by Riga on Monday .";
        assertThat(told(own(
                        text,
                        "DT NNS VBD VBN IN NNP/U-GPE IN NNP/U-DATE .",
                        "barred",
                        null,
                        false,
                        in(Role.TARGET, "The banks", text),
                        in(Role.ACTOR, "Riga", text))))
                .isEqualTo("Riga, PRESENT bar (the banks): ");
    }

    @Test
    void aPassiveMayLeaveOutTheDoer() {
        String text = "The banks were barred from Riga .";
        assertThat(told(own(
                        text,
                        "DT NNS VBD VBN IN NNP/U-GPE .",
                        "barred",
                        null,
                        false,
                        in(Role.TARGET, "The banks", text))))
                .isEqualTo(", PRESENT bar (the banks): from Riga");
    }

    @Test
    void whatIsDeniedIsNotToldAsUndone() {
        String text = "Riga did not bar tankers .";
        assertThat(told(own(text, "NNP/U-GPE VBD RB VB NNS .", "bar", null, true, in(Role.ACTOR, "Riga", text))))
                .isEqualTo("Riga, DENIED bar: tankers");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Riga barred tankers from Kalmar .                 | NNP/U-GPE VBD NNS IN NNP/U-GPE .             | Riga   | barred | true
            Riga may bar tankers from Kalmar .                | NNP/U-GPE MD VB NNS IN NNP/U-GPE .           | Riga   | bar    | false
            Oslo said Riga barred tankers from Kalmar .       | NNP/U-GPE VBD NNP/U-GPE VBD NNS IN NNP/U-GPE . | Riga | barred | false
            Riga , which barred tankers from Kalmar , left .  | NNP/U-GPE , WDT VBD NNS IN NNP/U-GPE , VBD . | Riga   | barred | true
            """)
    void aClauseIsPlainWhereItTellsTheActByItself(
            String text, String tags, String actor, String trigger, boolean plain) {
        assertThat(own(text, tags, trigger, null, false, in(Role.ACTOR, actor, text))
                        .filter(OwnClause::isPlain)
                        .isPresent())
                .isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Riga barred tankers .                    | NNP/U-GPE VBD NNS .                    | Riga | barred | true
            Riga must bar tankers .                  | NNP/U-GPE MD VB NNS .                  | Riga | bar    | false
            Towns meeting in Riga signed an accord . | NNS VBG IN NNP/U-GPE VBD DT NN .       | Towns | meeting | false
            Gazda said that supplies would resume .  | NNP/U-ORG VBD IN NNS MD VB .           | Gazda | resume | false
            """)
    void aTitleTellsWhatIsDoneByItsSubject(String text, String tags, String actor, String trigger, boolean told) {
        assertThat(own(text, tags, trigger, null, false, in(Role.ACTOR, actor, text))
                        .flatMap(OwnClause::forTitle)
                        .isPresent())
                .isEqualTo(told);
    }

    @Test
    void aNounWithoutAVerbMakesNoClause() {
        assertThat(Stream.of("Tariffs on steel from Riga"))
                .allSatisfy(text -> assertThat(own(text, "NNS IN NN IN NNP/U-GPE", "Tariffs", null, false))
                        .isEmpty());
    }
}
