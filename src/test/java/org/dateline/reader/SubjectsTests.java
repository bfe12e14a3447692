package org.dateline.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.dateline.model.ActionType;
import org.dateline.model.Direction;
import org.dateline.model.Instrument;
import org.dateline.model.Parse;
import org.dateline.model.ReadAct;
import org.dateline.model.Sentence;
import org.dateline.model.Shortened;
import org.dateline.model.Span;
import org.dateline.model.Token;
import org.junit.jupiter.api.Test;

class SubjectsTests {

    private static final String BEFORE = "Talon relented . ";
    private static final String TEXT = "Hanse , the league that lifted its duties , was silent .";
    private static final String TAGS = "NNP , DT NN WDT VBD PRP$ NNS , VBD JJ .";

    @Test
    void theNameThatTheOwnWordsBeginWithActs() {
        assertThat(actors(mended("Talon", "Hanse", "lifted its duties"))).containsExactly("Hanse");
    }

    @Test
    void anActorOfTheSameSentenceStays() {
        assertThat(actors(mended("league", "Hanse", "lifted its duties"))).containsExactly("league");
    }

    @Test
    void whereTheOwnWordsBeginWithNoNameTheActorStays() {
        assertThat(actors(mended("Talon", "the league", "lifted its duties"))).containsExactly("Talon");
    }

    private static List<String> actors(ReadAct act) {
        String whole = BEFORE + TEXT;
        return act.parts(ReadAct.Kind.ACTOR).map(p -> p.span().of(whole)).toList();
    }

    private static ReadAct mended(String actor, String... kept) {
        Span place = span(actor);
        ReadAct act = new ReadAct(
                1,
                span("lifted"),
                ActionType.RETREAT,
                Instrument.TARIFF,
                Direction.EASES,
                null,
                List.of(new ReadAct.Part(ReadAct.Kind.ACTOR, place.start() < BEFORE.length() ? 0 : 1, place)),
                false,
                false,
                false,
                new Shortened(
                        java.util.stream.Stream.of(kept)
                                .map(SubjectsTests::span)
                                .toList(),
                        List.of()),
                0.9);
        return Subjects.mended(act, List.of(parse(BEFORE.strip(), "NNP VBD .", 0), parse(TEXT, TAGS, BEFORE.length())));
    }

    private static Span span(String words) {
        int start = (BEFORE + TEXT).indexOf(words);
        return new Span(start, start + words.length());
    }

    private static Parse parse(String text, String tags, int from) {
        List<Token> tokens = new ArrayList<>();
        int at = from;
        String[] marks = tags.split(" ");
        for (String form : text.split(" ")) {
            Span span = new Span(at, at + form.length());
            tokens.add(new Token(tokens.size(), form, form, marks[tokens.size()], "O", -1, "dep", span));
            at = span.end() + 1;
        }
        return new Parse(new Sentence(new Span(from, from + text.length()), text, 0, false), 0, tokens);
    }
}
