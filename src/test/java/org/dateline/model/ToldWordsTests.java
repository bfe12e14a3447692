package org.dateline.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ToldWordsTests {

    private static final String TEXT = "The firm , which sued , denied it";

    private static Parse parse() {
        List<Token> tokens = IntStream.range(0, TEXT.split(" ").length)
                .mapToObj(ToldWordsTests::token)
                .toList();
        return new Parse(new Sentence(new Span(0, TEXT.length()), TEXT, 0, false), 0, tokens);
    }

    private static Token token(int index) {
        String form = TEXT.split(" ")[index];
        int at = String.join(" ", List.of(TEXT.split(" ")).subList(0, index)).length() + (index == 0 ? 0 : 1);
        return new Token(index, form, form, "NN", "O", -1, "root", new Span(at, at + form.length()));
    }

    private static Shortened kept(String... words) {
        return new Shortened(
                List.of(words).stream()
                        .map(word -> new Span(TEXT.indexOf(word), TEXT.indexOf(word) + word.length()))
                        .toList(),
                List.of());
    }

    @Test
    void theWordsOfAnActAreThoseThatItsSummaryKeeps() {
        assertThat(ToldWords.of(parse(), kept("The firm", "denied")).words())
                .extracting(Token::form)
                .containsExactly("The", "firm", "denied");
    }

    @Test
    void theOpeningEndsWhereWordsAreLeftOut() {
        ToldWords told = ToldWords.of(parse(), kept("The firm", "denied"));
        assertThat(told.opening(i -> true)).extracting(Token::form).containsExactly("The", "firm");
        assertThat(told.opening(i -> i < 1)).extracting(Token::form).containsExactly("The");
        assertThat(told.opening(i -> false)).isEmpty();
    }
}
