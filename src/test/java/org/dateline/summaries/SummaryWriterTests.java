package org.dateline.summaries;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dateline.model.ActionType;
import org.dateline.model.Direction;
import org.dateline.model.Instrument;
import org.dateline.model.Parse;
import org.dateline.model.Role;
import org.dateline.model.Sentence;
import org.dateline.model.Shortened;
import org.dateline.model.Span;
import org.dateline.model.Stage;
import org.dateline.model.Token;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SummaryWriterTests {

    private static final SummaryWriter WRITER = new SummaryWriter();
    private static final ClosedClasses WORDS = new ClosedClasses();
    private static final CodedWords CODED_WORDS = new CodedWords(new NounPhrases(WORDS), WORDS);
    private static final Realisation REALISATION = new Realisation(new Verbs());

    /** Acts of reports whose summaries two readers found printable and true to the quote, each by themselves. */
    static Stream<JsonNode> judged() throws IOException {
        return rows("/summaries/judged.jsonl");
    }

    /** Acts whose summaries were wrong once. */
    static Stream<JsonNode> mended() throws IOException {
        return rows("/summaries/mended.jsonl");
    }

    private static Stream<JsonNode> rows(String resource) throws IOException {
        try (InputStream in = Objects.requireNonNull(SummaryWriterTests.class.getResourceAsStream(resource))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines().map(JsonMapper.shared()::readTree).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource({"judged", "mended"})
    void aSummaryThatWasFoundGoodStaysAsItIs(JsonNode row) {
        assertThat(WRITER.of(act(row))).isEqualTo(row.get("summary").asString());
    }

    @Test
    void aCodingGetsAClauseFromTheGrammar() {
        assertThat(coded(ActionType.SANCTION, Instrument.TARIFF, Direction.RESTRICTS, Stage.IN_FORCE, "steel"))
                .isEqualTo("The United States imposes tariffs on steel against Canada");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RETREAT | TARIFF | EASES | ANNOUNCED | The United States plans an easing of tariffs on Canada",
                "RETREAT | TARIFF | EASES | CONSIDERED | The United States considers an easing of tariffs on Canada",
                "CONCEDE | PROCUREMENT_BAN | EASES | PROPOSED | The United States proposes an easing of the purchasing"
                        + " ban on Canada",
                "REQUEST | TARIFF | EASES | REQUESTED | The United States seeks an easing of tariffs on Canada",
                "REQUEST | TARIFF | RESTRICTS | REQUESTED | The United States seeks tariffs on Canada",
                "SANCTION | FINANCIAL_AID | RESTRICTS | ANNOUNCED | The United States plans a cut in financial aid for"
                        + " Canada",
                "SANCTION | FINANCIAL_AID | RESTRICTS | IN_FORCE | The United States cuts financial aid for Canada",
                "THREATEN | FINANCIAL_AID | RESTRICTS | THREATENED | The United States threatens a cut in financial"
                        + " aid for Canada",
                "RETREAT | FINANCIAL_AID | EASES | IN_FORCE | The United States resumes financial aid for Canada",
                "SANCTION | AGREEMENT | RESTRICTS | ANNOUNCED | The United States plans an exit from an agreement with"
                        + " Canada",
            })
    void aGrammarNeverSaysTheOppositeOfAnAct(
            ActionType type, Instrument instrument, Direction direction, Stage stage, String summary) {
        assertThat(coded(type, instrument, direction, stage, null)).isEqualTo(summary);
    }

    /** The clause that the coding alone makes, whatever the sentence says. */
    private static String coded(
            ActionType type, Instrument instrument, Direction direction, Stage stage, @Nullable String goods) {
        Parse sentence = ToldActs.sentence("Duties", "NNS", 0, true);
        ToldAct act = new ToldAct(
                type,
                instrument,
                direction,
                stage,
                false,
                false,
                null,
                goods,
                List.of(named(Role.ACTOR, "United States"), named(Role.TARGET, "Canada")),
                sentence,
                sentence.sentence().span(),
                Shortened.NONE);
        return REALISATION.of(CODED_WORDS.of(act));
    }

    @Test
    void whatTheTextBeforeExplainsIsMadeIndefinite() {
        assertThat(WRITER.of(told("Seoul also welcomed the truce", "NNP RB VBD DT NN", 11, 19, List.of())))
                .isEqualTo("Seoul welcomes a truce");
    }

    @Test
    void aPartyIsCalledByTheNameThatAnotherSentenceGives() {
        ToldAct.Named company = new ToldAct.Named(Role.TARGET, "Huawei", "company", new Span(57, 64), false);
        assertThat(WRITER.of(told(
                        "Two senators who met in Oslo on Monday asked to have the company barred from tenders",
                        "CD NNS WP VBD IN NNP IN NNP VBD TO VB DT NN VBN IN NNS",
                        65,
                        71,
                        List.of(company))))
                .isEqualTo("Two senators who met in Oslo on Monday asked to have Huawei barred from tenders");
    }

    @Test
    void anActInAnInfinitiveIsToldByItsWholeSentence() {
        assertThat(WRITER.of(told(
                        "The parliament in Riga voted to phase out the sale of old stoves",
                        "DT NN IN NNP VBD TO VB RP DT NN IN JJ NNS",
                        32,
                        37,
                        List.of())))
                .isEqualTo("The parliament in Riga voted to phase out the sale of old stoves");
    }

    @Test
    void aLastNameAloneBecomesTheNameThatAnotherSentenceGives() {
        assertThat(WRITER.of(told(
                        "Police in Oslo questioned Karlsen over a leak",
                        "NNS IN NNP VBD NNP/U-PERSON IN DT NN",
                        "questioned",
                        elsewhere(Role.TARGET, "Minister Ida Karlsen"))))
                .isEqualTo("Police in Oslo question Minister Ida Karlsen over a leak");
    }

    @Test
    void whoALineBeginsWithBecomesIndefinite() {
        assertThat(WRITER.of(told("The gunmen seized a depot near Riga", "DT NNS VBD DT NN IN NNP", "seized")))
                .isEqualTo("Gunmen seize a depot near Riga");
        assertThat(WRITER.of(told("The two gunmen seized a depot near Riga", "DT CD NNS VBD DT NN IN NNP", "seized")))
                .isEqualTo("Two gunmen seize a depot near Riga");
    }

    @Test
    void aLineBeginsBehindLabelsAndLeads() {
        assertThat(WRITER.of(told(
                        "Harbour dispute: Hours later, Riga closes its port to tankers",
                        "NNP NN : NNS RB , NNP VBZ PRP$ NN TO NNS",
                        "closes")))
                .isEqualTo("Riga closes its port to tankers");
    }

    @Test
    void aTimeThatLimitsAnActStays() {
        String text = "For the next two weeks, Riga closes its port to tankers";
        assertThat(WRITER.of(told(text, "IN DT JJ CD NNS , NNP VBZ PRP$ NN TO NNS", "closes")))
                .isEqualTo(text);
    }

    @Test
    void theClauseBehindTheMoveComesAfterStandsAlone() {
        assertThat(WRITER.of(told(
                        "The move comes days after Riga closed its port to tankers",
                        "DT NN VBZ NNS IN NNP VBD PRP$ NN TO NNS",
                        "closed")))
                .isEqualTo("Riga closed its port to tankers");
    }

    @Test
    void whatAPronounDoesIsToldInThePassive() {
        assertThat(WRITER.of(told("We condemn the siege of Kalmar", "PRP VBP DT NN IN NNP", "condemn")))
                .isEqualTo("The siege of Kalmar is condemned");
    }

    @Test
    void whomAPassiveIsAboutIsCalledAsTheStoryCallsThem() {
        assertThat(WRITER.of(told(
                        "She was convicted of fraud",
                        "PRP VBD VBN IN NN",
                        "convicted",
                        elsewhere(Role.TARGET, "former minister Ida Karlsen"))))
                .isEqualTo("The former minister Ida Karlsen is convicted of fraud");
    }

    @Test
    void aQuotationIsNeitherCutNorPutIntoAnotherTense() {
        assertThat(WRITER.of(told(
                        "Karlsen said yesterday that \"Riga could at any time close the port\"",
                        "NNP VBD NN IN \" NNP MD IN DT NN VB DT NN \"",
                        "said")))
                .isEqualTo("Karlsen says that \"Riga could at any time close the port\"");
    }

    @Test
    void aStopInBracketsEndsNothing() {
        assertThat(WRITER.of(told(
                        "The court rules (Olsen v. Riga) for the port",
                        "DT NN VBZ ( NNP NNP . NNP ) IN DT NN",
                        "rules")))
                .isEqualTo("A court rules (Olsen v. Riga) for the port");
    }

    @Test
    void aParticipleBehindAndKeepsTheAuxiliaryOfTheFirst() {
        assertThat(WRITER.of(told(
                        "Courts ruled funds were stolen and laundered through the port before she fled",
                        "NNS VBD NNS VBD VBN CC VBN IN DT NN IN PRP VBD",
                        "ruled")))
                .isEqualTo("Courts rule funds were stolen and laundered through the port");
    }

    @Test
    void whatIsSaidGoesOnToItsVerb() {
        assertThat(WRITER.of(told(
                        "A court ruled that police and the port are liable for a flood after she appealed",
                        "DT NN VBD IN NNS CC DT NN VBP JJ IN DT NN IN PRP VBD",
                        "ruled")))
                .isEqualTo("A court rules that police and the port are liable for a flood");
    }

    @Test
    void aDayWithoutADateIsLeftOut() {
        assertThat(WRITER.of(told(
                        "Rebels freed two sailors yesterday after a priest pleaded with them",
                        "NNS VBD CD NNS NN IN DT NN VBD IN PRP",
                        "freed")))
                .isEqualTo("Rebels freed two sailors after a priest pleaded with them");
    }

    @Test
    void aRateIsNoDay() {
        assertThat(WRITER.of(told(
                        "Growers warned that a levy would cost farms two crowns a month before they fled",
                        "NNS VBD IN DT NN MD VB NNS CD NNS DT/B-DATE NN/L-DATE IN PRP VBD",
                        "warned")))
                .isEqualTo("Growers warn that a levy will cost farms two crowns a month");
    }

    @Test
    void whatAPrepositionLeadsToIsNoSubject() {
        String text = "Riga, where crowds burned a mission before dawn, later expelled its envoy";
        assertThat(WRITER.of(told(text, "NNP , WRB NNS VBD DT NN IN NN , RB VBD PRP$ NN", "expelled")))
                .isEqualTo(text);
    }

    @Test
    void aNameBesideANounDoesNotEndTheClause() {
        assertThat(WRITER.of(told(
                        "Riga declared the envoy, Ida Karlsen, persona non grata after she had fled with papers",
                        "NNP VBD DT NN , NNP NNP , NN FW FW IN PRP VBD VBN IN NNS",
                        "declared")))
                .isEqualTo("Riga declares the envoy persona non grata");
    }

    @Test
    void whatHasLastedSinceADayKeepsItsPerfect() {
        assertThat(WRITER.of(told("Two ports have been shut since June", "CD NNS VBP VBN VBN IN NNP/U-DATE", "shut")))
                .isEqualTo("Two ports have been shut since June");
    }

    @Test
    void whoStandsBehindAnActiveVerbDoesNotDoIt() {
        assertThat(WRITER.of(told(
                        "A report, which refers to threats by Riga to close the port, is out",
                        "DT NN , WDT VBZ TO NNS IN NNP TO VB DT NN , VBZ RB",
                        "refers",
                        new ToldAct.Named(Role.ACTOR, null, "Riga", new Span(39, 43), false))))
                .isEqualTo("A report, which refers to threats by Riga to close the port, is out");
    }

    @Test
    void theLastWordOfANameGetsTheWholeName() {
        String text = "The Commission turned down an offer that Riga had made, a spokesperson said";
        ToldAct.Named commission =
                new ToldAct.Named(Role.ACTOR, "European Commission", "Commission", new Span(4, 14), false);
        assertThat(WRITER.of(told(text, "DT NNP VBD RP DT NN IN NNP VBD VBN , DT NN VBD", "turned", commission)))
                .startsWith("The European Commission ");
    }

    @Test
    void whatIsSaidHasItsOwnSubject() {
        ToldAct.Named riga = new ToldAct.Named(Role.ADDRESSEE, "Riga", "it", new Span(13, 15), false);
        assertThat(WRITER.of(told("Karlsen said it had done nothing wrong", "NNP VBD PRP VBD VBN NN JJ", "said", riga)))
                .isEqualTo("Karlsen said it had done nothing wrong");
    }

    private static ToldAct told(String text, String tags, String trigger, ToldAct.Named... named) {
        int from = text.indexOf(trigger);
        return told(text, tags, from, from + trigger.length(), List.of(named));
    }

    private static ToldAct.Named elsewhere(Role role, String text) {
        return new ToldAct.Named(role, null, text, new Span(1_000_000, 1_000_001), false);
    }

    /** A word, or a mark beside it. */
    private static final Pattern WORD = Pattern.compile("[^\\s,.:\"()]+|[,.:\"()]");

    /** A reported act of a sentence whose words have the given tags, each with the kind of its name behind a stroke where it has one. */
    private static ToldAct told(String text, String tags, int from, int to, List<ToldAct.Named> named) {
        Sentence sentence = new Sentence(new Span(0, text.length()), text, 0, false);
        List<Token> tokens = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        for (String tag : tags.split(" ")) {
            assertThat(word.find()).isTrue();
            String[] kinds = tag.split("/");
            tokens.add(new Token(
                    tokens.size(),
                    word.group(),
                    word.group().toLowerCase(Locale.ROOT),
                    kinds[0],
                    kinds.length > 1 ? kinds[1] : "O",
                    -1,
                    "dep",
                    new Span(word.start(), word.end())));
        }
        assertThat(word.find()).isFalse();
        return ToldActs.of(named, new Parse(sentence, 0, tokens), new Span(from, to));
    }

    private static ToldAct.Named named(Role role, String name) {
        return new ToldAct.Named(role, name, name, null, false);
    }

    private static ToldAct act(JsonNode row) {
        String text = row.get("text").asString();
        Sentence sentence = new Sentence(
                new Span(0, text.length()), text, 0, row.get("headline").asBoolean());
        List<Token> tokens = new ArrayList<>();
        for (JsonNode t : row.get("tokens")) {
            Span span = new Span(t.get(0).asInt(), t.get(1).asInt());
            String form = span.of(text);
            tokens.add(new Token(
                    tokens.size(),
                    form,
                    form.toLowerCase(Locale.ROOT),
                    t.get(2).asString(),
                    t.get(3).asString(),
                    -1,
                    "dep",
                    span));
        }
        JsonNode stage = row.get("stage");
        return new ToldAct(
                ActionType.valueOf(row.get("type").asString()),
                Instrument.valueOf(row.get("instrument").asString()),
                Direction.valueOf(row.get("direction").asString()),
                stage.isNull() ? null : Stage.valueOf(stage.asString()),
                row.get("denied").asBoolean(),
                row.get("hedged").asBoolean(),
                row.get("source").isNull() ? null : named(row.get("source")),
                text(row.get("goods")),
                row.get("named").valueStream().map(SummaryWriterTests::named).toList(),
                new Parse(sentence, 0, tokens),
                span(row.get("trigger")),
                Shortened.NONE);
    }

    private static ToldAct.Named named(JsonNode cells) {
        return new ToldAct.Named(
                Role.valueOf(cells.get(0).asString()),
                text(cells.get(1)),
                cells.get(2).asString(),
                cells.get(3).isNull() ? null : span(cells.get(3)),
                cells.get(4).asBoolean());
    }

    private static Span span(JsonNode pair) {
        // A party of another sentence stands outside this one's text, wherever that is.
        int start = pair.get(0).asInt();
        return start < 0
                ? new Span(1_000_000, 1_000_001)
                : new Span(start, pair.get(1).asInt());
    }

    private static @Nullable String text(JsonNode cell) {
        return cell.isNull() ? null : cell.asString();
    }
}
