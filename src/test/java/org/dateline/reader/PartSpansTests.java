package org.dateline.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.dateline.model.ReadAct;
import org.dateline.model.ReadAct.Kind;
import org.dateline.model.Sentence;
import org.dateline.model.Span;
import org.junit.jupiter.api.Test;

class PartSpansTests {

    private static final int OFFSET = 100;

    private final List<Sentence> sentences = new ArrayList<>();

    private PartSpansTests sentence(String text) {
        int start = sentences.isEmpty() ? OFFSET : sentences.getLast().span().end() + 1;
        sentences.add(new Sentence(new Span(start, start + text.length()), text, sentences.size(), false));
        return this;
    }

    private PartSpans.Marked marked(Kind kind, int sentence, String words, double odds) {
        Sentence in = sentences.get(sentence);
        int at = in.span().start() + in.text().indexOf(words);
        return new PartSpans.Marked(new ReadAct.Part(kind, sentence, new Span(at, at + words.length())), odds);
    }

    private List<String> mended(PartSpans.Marked... marked) {
        return PartSpans.mended(List.of(marked), sentences, this::isVerb).stream()
                .map(this::words)
                .toList();
    }

    private boolean isVerb(int sentence, Span gap) {
        Sentence in = sentences.get(sentence);
        int offset = in.span().start();
        return in.text().substring(gap.start() - offset, gap.end() - offset).contains("assured");
    }

    private List<String> trimmed(ReadAct.Part part, SentenceTokens tokens) {
        return PartSpans.trimmed(List.of(part), List.of(tokens.parse(sentences.getFirst(), 0))).stream()
                .map(this::words)
                .toList();
    }

    private String words(ReadAct.Part part) {
        Sentence in = sentences.get(part.sentence());
        return in.text()
                .substring(
                        part.span().start() - in.span().start(),
                        part.span().end() - in.span().start());
    }

    @Test
    void ofActorsInTwoPlacesTheSurestStays() {
        sentence("The envoy of Uganda was summoned.").sentence("Minister Okello Oryem tore up the permit.");
        assertThat(mended(marked(Kind.ACTOR, 0, "Uganda", 1.2), marked(Kind.ACTOR, 1, "Minister Okello Oryem", 3.5)))
                .containsExactly("Minister Okello Oryem");
    }

    @Test
    void wordsAreTheSurerOfTwoParts() {
        sentence("We urge Tokyo to stop.");
        PartSpans.Marked urged = marked(Kind.ADDRESSEE, 0, "Tokyo", 2);
        assertThat(urged.isSurely(marked(Kind.ACTOR, 0, "Tokyo", -1))).isTrue();
        assertThat(urged.isSurely(marked(Kind.ACTOR, 0, "Tokyo", 3))).isFalse();
        assertThat(urged.isSurely(marked(Kind.ACTOR, 0, "We", -1))).isFalse();
        assertThat(urged.isBehind(0, marked(Kind.ACTOR, 0, "urge", 1).part().span()))
                .isTrue();
        assertThat(urged.isBehind(0, marked(Kind.ACTOR, 0, "stop", 1).part().span()))
                .isFalse();
        assertThat(urged.isBehind(1, marked(Kind.ACTOR, 0, "urge", 1).part().span()))
                .isFalse();
        assertThat(marked(Kind.TARGET, 0, "Tokyo", 2).isSurely(marked(Kind.ADDRESSEE, 0, "Tokyo", -1)))
                .isFalse();
        assertThat(marked(Kind.ATTRIBUTION, 0, "Tokyo", 2).isSurely(marked(Kind.ACTOR, 0, "Tokyo", -1)))
                .isFalse();
    }

    @Test
    void actorsOnBothSidesOfAVerbAreNotOne() {
        sentence("Colombo assured New Delhi in May, when it turned away a submarine.");
        assertThat(mended(marked(Kind.ACTOR, 0, "Colombo", 2), marked(Kind.ACTOR, 0, "New Delhi", 1)))
                .containsExactly("Colombo");
    }

    @Test
    void actorsOfOneListStayTogether() {
        sentence("Brazil, Chile and Peru cleared the merger with Japan.");
        assertThat(mended(
                        marked(Kind.ACTOR, 0, "Brazil", 4),
                        marked(Kind.ACTOR, 0, "Chile", 1),
                        marked(Kind.ACTOR, 0, "Peru", 2)))
                .containsExactly("Brazil", "Chile", "Peru");
    }

    @Test
    void whoeverAClauseAboutAnActorNamesIsNoSecondActor() {
        sentence("Burundi, whose rulers the EU barred in March, left.");
        assertThat(mended(marked(Kind.ACTOR, 0, "Burundi", 1), marked(Kind.ACTOR, 0, "EU", 2)))
                .containsExactly("EU");
    }

    @Test
    void aListGoesOnBehindAClause() {
        sentence("AerCap, which has jets there, and Avolon sued.");
        assertThat(mended(marked(Kind.ACTOR, 0, "AerCap", 1), marked(Kind.ACTOR, 0, "Avolon", 2)))
                .containsExactly("AerCap", "Avolon");
    }

    @Test
    void targetsMayStandInSeveralPlaces() {
        sentence("A mine hit a convoy of the army and wounded, a doctor in the nearest town said, seven conscripts.");
        assertThat(mended(marked(Kind.TARGET, 0, "convoy", 4), marked(Kind.TARGET, 0, "seven conscripts", 2)))
                .containsExactly("convoy", "seven conscripts");
    }

    @Test
    void spansThatOneWordPartsAreOne() {
        sentence("The tile makers of Castellon pay more.");
        assertThat(mended(marked(Kind.TARGET, 0, "tile makers", 4), marked(Kind.TARGET, 0, "Castellon", 2)))
                .containsExactly("tile makers of Castellon");
    }

    @Test
    void aPartyHasNeitherPrepositionsNorMarksAroundIt() {
        sentence("They seized bars of Cambodian tycoon Yim Leak, who fled.");
        SentenceTokens tokens = new SentenceTokens();
        Pattern.compile("\\w+")
                .matcher(sentences.getFirst().text())
                .results()
                .forEach(word ->
                        tokens.tags().put(OFFSET + word.start(), word.group().equals("of") ? "IN" : "NN"));
        ReadAct.Part party =
                marked(Kind.TARGET, 0, "of Cambodian tycoon Yim Leak,", 1).part();
        assertThat(trimmed(party, tokens)).containsExactly("Cambodian tycoon Yim Leak");
    }

    @Test
    void goodsEndWithAWordOfTheirs() {
        sentence("It bans communications equipment and the sale of electric vehicles (EVs).");
        SentenceTokens tokens = new SentenceTokens();
        Pattern.compile("\\w+")
                .matcher(sentences.getFirst().text())
                .results()
                .forEach(word ->
                        tokens.tags().put(OFFSET + word.start(), word.group().equals("and") ? "CC" : "NN"));
        assertThat(trimmed(
                        marked(Kind.GOODS, 0, "communications equipment and", 1).part(), tokens))
                .containsExactly("communications equipment");
        assertThat(trimmed(marked(Kind.GOODS, 0, "electric vehicles (EVs)", 1).part(), tokens))
                .containsExactly("electric vehicles (EVs)");
    }

    @Test
    void aPartyHasWholeNames() {
        sentence("In York, US President Joe Biden spoke.");
        SentenceTokens tokens = new SentenceTokens();
        int at = OFFSET + sentences.getFirst().text().indexOf("Joe");
        tokens.mentions().put(at, new Decoder.Named("PERSON", 0, new Span(at, at + "Joe Biden".length())));
        ReadAct.Part cut = marked(Kind.ACTOR, 0, "President Joe", 1).part();
        assertThat(trimmed(cut, tokens)).containsExactly("President Joe Biden");
    }

    @Test
    void anArticleAndAPossessiveAreNoPartOfAName() {
        sentence("He met the United States' envoy.");
        SentenceTokens tokens = new SentenceTokens();
        int at = OFFSET + sentences.getFirst().text().indexOf("the");
        tokens.tags().put(at, "DT");
        tokens.tags().put(at + 4, "NNP");
        tokens.tags().put(at + 11, "NNPS");
        tokens.tags().put(at + 17, "POS");
        tokens.mentions().put(at, new Decoder.Named("PLACE", 0, new Span(at, at + "the United States'".length())));
        ReadAct.Part cut = marked(Kind.ADDRESSEE, 0, "United", 1).part();
        assertThat(trimmed(cut, tokens)).containsExactly("United States");
    }

    @Test
    void aDateKeepsItsPreposition() {
        sentence("They met on Monday.");
        ReadAct.Part date = marked(Kind.DATE, 0, "on Monday", 1).part();
        assertThat(PartSpans.trimmed(List.of(date), List.of())).containsExactly(date);
    }
}
